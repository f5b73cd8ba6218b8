/**
 * Measures of speed, as ratios against peers in the same run. Programs to be started by hand
 * ({@code tests/bench}); may use every module but the editor, the plugins and the window.
 */
package boardwalk.bench;
