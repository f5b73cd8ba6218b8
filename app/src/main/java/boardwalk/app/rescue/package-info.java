/** What to do with a board that does not answer: found out, said in words, and done. */
package boardwalk.app.rescue;
