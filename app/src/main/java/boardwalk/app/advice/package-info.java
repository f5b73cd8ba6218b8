/** What the exceptions of programs mean, in words for people, and what to do now. No nodes. */
package boardwalk.app.advice;
