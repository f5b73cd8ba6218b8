/** {@code pyb}: the older module of the pyboard. */
package boardwalk.interpreter.modules.ports.pyboard;
