/**
 * The board's file system: a folder of this computer with a size limit, and what is mounted in it.
 */
package boardwalk.interpreter.vfs;
