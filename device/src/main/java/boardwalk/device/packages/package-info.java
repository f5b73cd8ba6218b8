/**
 * MicroPython's packages ({@code mip}), fetched by this computer so that boards without a network
 * get them too: what to fetch, a plan of files, and putting them onto a board. May use {@code
 * files}, {@code repl} and {@link boardwalk.device.Board}.
 */
package boardwalk.device.packages;
