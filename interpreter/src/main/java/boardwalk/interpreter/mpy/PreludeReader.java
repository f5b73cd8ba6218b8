package boardwalk.interpreter.mpy;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands before a function's instructions (py/bc.h, MP_BC_PRELUDE_SIG_DECODE_INTO). */
final class PreludeReader {

  /** Places and blocks are counted in 16 bits (py/bc.h, mp_code_state_t). */
  private static final int MOST = 0xffff;

  /** Bytes of the signature's number that say something; more would be nothing but zeros. */
  private static final int MOST_SIGNATURE_BYTES = 12;

  private final FileBytes bytes;
  private final List<String> names;

  PreludeReader(FileBytes bytes, List<String> names) {
    this.bytes = bytes;
    this.names = names;
  }

  Prelude read() {
    // The first byte is xSSSSEAA, the others xFSSKAED: six numbers, their bits side by side.
    int part = bytes.next();
    int state = part >> 3 & 0xf;
    int exceptions = part >> 2 & 1;
    int flags = 0;
    int positional = part & 3;
    int keywordOnly = 0;
    for (int n = 0; (part & 0x80) != 0; n++) {
      part = bytes.next();
      if (n > MOST_SIGNATURE_BYTES) {
        throw FileBytes.incompatible();
      }
      state |= (part & 0x30) << 2 * n;
      exceptions |= (part & 0x02) << n;
      flags |= (part >> 6 & 1) << n;
      positional |= (part & 0x04) << n;
      keywordOnly |= (part >> 3 & 1) << n;
    }
    if (state < 0 || state >= MOST || exceptions > MOST || positional + keywordOnly > state + 1) {
      throw FileBytes.incompatible();
    }
    return rest(state + 1, exceptions, flags, positional, keywordOnly);
  }

  private Prelude rest(int state, int exceptions, int flags, int positional, int keywordOnly) {
    // xIIIIIIC: length of the names and lines, and number of shared variables.
    int info = 0;
    int cellCount = 0;
    int part;
    int n = 0;
    do {
      part = bytes.next();
      if (n > 4) {
        throw FileBytes.incompatible();
      }
      cellCount |= (part & 1) << n;
      info |= (part >> 1 & 0x3f) << 6 * n;
      n++;
    } while ((part & 0x80) != 0);
    if (info < 0 || info > bytes.left()) {
      throw FileBytes.incompatible();
    }
    int end = bytes.position() + info;
    String name = name();
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < positional + keywordOnly; i++) {
      parameters.add(name());
    }
    if (bytes.position() > end) {
      throw FileBytes.incompatible();
    }
    LineTable lines = new LineTable(bytes.take(end - bytes.position()));
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < cellCount; i++) {
      int cell = bytes.next();
      if (cell >= state) {
        throw FileBytes.incompatible();
      }
      cells.add(cell);
    }
    return new Prelude(
        state,
        exceptions,
        flags,
        positional,
        keywordOnly,
        name,
        List.copyOf(parameters),
        lines,
        List.copyOf(cells));
  }

  private String name() {
    int index = bytes.number();
    if (index >= names.size()) {
      throw FileBytes.incompatible();
    }
    return names.get(index);
  }
}
