/** Which boards there are, which one is chosen, and the connection to it. */
package boardwalk.app.boards;
