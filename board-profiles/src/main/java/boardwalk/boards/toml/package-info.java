/**
 * A small TOML reader that keeps the line of every value, so that a mistake in a profile can be
 * told with its place even after several files were merged.
 *
 * <p>May use nothing of ours. Reads TOML 1.0 (toml.io/en/v1.0.0) but for dates, which no profile
 * needs, and allows line ends inside inline tables, as TOML 1.1 does.
 */
package boardwalk.boards.toml;
