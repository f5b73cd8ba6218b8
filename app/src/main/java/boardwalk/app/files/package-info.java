/** The files of the project's folder and of the board, side by side. */
package boardwalk.app.files;
