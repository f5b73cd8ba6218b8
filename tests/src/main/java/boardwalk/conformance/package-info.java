/**
 * MicroPython's own test suite, run on our simulated board through its raw REPL and compared with a
 * real MicroPython. A program to be started by hand ({@code tests/conformance/run}); may use every
 * module but the editor, the plugins and the window.
 */
package boardwalk.conformance;
