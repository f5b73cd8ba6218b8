/**
 * What boards are, as data: boards, chips, pins, parts, USB ids, firmware; loading, recognition,
 * drawing.
 *
 * <p>Profiles are TOML files in layers (family, table, mcu, module, board), described by the form
 * in {@code schema}, merged by {@code layers}. May use nothing of ours. Knows no device, no program
 * and no window.
 */
package boardwalk.boards;
