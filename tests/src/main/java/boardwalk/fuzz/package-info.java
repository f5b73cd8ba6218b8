/**
 * Long fuzz runs, started by hand ({@code tests/fuzz}); short seeded ones are among the tests of
 * each module. May use every module but the editor, the plugins and the window.
 */
package boardwalk.fuzz;
