package boardwalk.cli;

import tools.jackson.databind.json.JsonMapper;

/** Prints one JSON value. */
final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static void print(Object value) {
    System.out.println(MAPPER.writeValueAsString(value));
  }
}
