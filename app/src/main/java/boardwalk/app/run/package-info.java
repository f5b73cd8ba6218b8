/** Running the open program on the board, and marking where it failed. */
package boardwalk.app.run;
