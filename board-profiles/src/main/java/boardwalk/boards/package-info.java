/**
 * What boards are, as data: boards, MCUs, pins, parts, USB ids, firmware; loading, validation and
 * recognition.
 *
 * <p>May use nothing of ours. Knows no device, no program and no window.
 */
package boardwalk.boards;
