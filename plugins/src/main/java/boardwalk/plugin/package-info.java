/**
 * What others may extend, and our own extensions.
 *
 * <p>May use every module below it; knows no class of {@code boardwalk.app}.
 */
package boardwalk.plugin;
