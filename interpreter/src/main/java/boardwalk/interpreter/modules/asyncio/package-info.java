/**
 * {@code _asyncio}: tasks and the queue they wait in, below the {@code asyncio} package, which is
 * one of the {@code frozen} modules. May use {@code runtime} only.
 */
package boardwalk.interpreter.modules.asyncio;
