/**
 * What may be written in a profile: every key with its form and its meaning. Files are checked
 * against it, and the published JSON Schema is made from it.
 *
 * <p>May use {@code boards.toml}.
 */
package boardwalk.boards.schema;
