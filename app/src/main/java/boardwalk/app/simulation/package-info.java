/** Starting simulated boards as child processes. No toolkit: the command line uses it too. */
package boardwalk.app.simulation;
