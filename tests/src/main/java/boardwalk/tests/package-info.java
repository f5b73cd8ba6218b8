/**
 * Real counterparts, emulated devices, end-to-end tests, conformance and benchmarks.
 *
 * <p>May use everything; nothing uses it.
 */
package boardwalk.tests;
