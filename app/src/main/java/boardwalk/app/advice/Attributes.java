package boardwalk.app.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What objects have that beginners use, by the name MicroPython gives their type. */
final class Attributes {

  private static final Map<String, List<String>> OF =
      Map.ofEntries(
          of(
              "str",
              "format join split strip lstrip rstrip replace find rfind upper lower startswith"
                  + " endswith count encode isdigit isalpha isspace index splitlines center"),
          of("list", "append insert remove pop sort reverse index count extend clear copy"),
          of("dict", "keys values items get pop setdefault update clear copy popitem"),
          of("set", "add remove discard union intersection difference clear update"),
          of("bytes", "decode find split strip replace startswith endswith"),
          of("bytearray", "append extend decode"),
          of(
              "Pin",
              "on off value toggle high low init irq mode pull IN OUT PULL_UP PULL_DOWN"
                  + " OPEN_DRAIN IRQ_FALLING IRQ_RISING"),
          of("PWM", "freq duty_u16 duty_ns duty deinit init"),
          of("ADC", "read_u16 read read_uv atten ATTN_11DB"),
          of("I2C", "scan readfrom writeto readfrom_mem writeto_mem readfrom_into"),
          of("SPI", "read write readinto write_readinto init deinit"),
          of("UART", "read readline write any init sendbreak"),
          of("Timer", "init deinit PERIODIC ONE_SHOT"),
          of("NeoPixel", "write fill"),
          of(
              "module",
              "sleep sleep_ms sleep_us ticks_ms ticks_us ticks_diff ticks_add localtime time"
                  + " randint random choice uniform randrange sqrt sin cos pi floor ceil listdir"
                  + " remove rename mkdir rmdir stat getcwd chdir dumps loads dump load collect"
                  + " mem_free mem_alloc reset freq Pin ADC PWM I2C SPI UART Timer RTC unique_id"
                  + " NeoPixel WLAN STA_IF AP_IF run sleep_ms gather create_task"),
          of(
              "MicroBitDisplay",
              "show scroll clear set_pixel get_pixel on off is_on" + " read_light_level"),
          of("MicroBitButton", "is_pressed was_pressed get_presses"),
          of("WLAN", "active connect isconnected disconnect scan status ifconfig config"));

  private Attributes() {}

  private static Map.Entry<String, List<String>> of(String type, String names) {
    return Map.entry(type, List.of(names.split(" ")));
  }

  /** What was probably meant by an attribute that objects of this type do not have. */
  static Optional<String> nearest(String type, String name) {
    return Spelling.nearest(name, OF.getOrDefault(type, List.of()));
  }
}
