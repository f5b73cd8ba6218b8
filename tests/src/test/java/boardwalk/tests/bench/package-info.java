/**
 * Measurements; each has a command in {@code tests/bench}, and its results in docs/benchmarks.md.
 */
package boardwalk.tests.bench;
