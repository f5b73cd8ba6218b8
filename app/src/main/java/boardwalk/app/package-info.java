/**
 * The window, by feature: each package holds a view (nodes), a model (properties, no nodes), and
 * the services it needs.
 *
 * <p>May use everything but {@code boardwalk.tests}.
 */
package boardwalk.app;
