/**
 * Drives that boards show, read only as far as it takes to know whose they are.
 *
 * <p>May use {@code boards}.
 */
package boardwalk.device.drives;
