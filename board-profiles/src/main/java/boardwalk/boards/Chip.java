package boardwalk.boards;

/**
 * The microcontroller.
 *
 * @param id of its layer: {@code esp32}
 * @param name what its maker calls it
 * @param cores 0 when not known
 * @param ramKib 0 when not known
 * @param flashKib 0 when not known
 * @param matrix whether any bus can be on any pin
 * @param adcBlockedByWifi the ADC that cannot be read while Wi-Fi is on; empty for none
 * @param esptool the name esptool has for it; empty for other makers' chips
 * @param imageChipId chip id in an ESP image's header; -1 for other makers' chips
 * @param uf2Family family id in UF2 files; 0 for none
 */
public record Chip(
    String id,
    String name,
    int cores,
    int ramKib,
    int flashKib,
    boolean matrix,
    String adcBlockedByWifi,
    String esptool,
    int imageChipId,
    long uf2Family) {}
