/**
 * The circuit beside a program, as people change it: its file, what each part can be told, which
 * pins suit which leg, undo. No nodes; the views are in {@code boardview}. Files are read and
 * written off the JavaFX thread.
 */
package boardwalk.app.circuit;
