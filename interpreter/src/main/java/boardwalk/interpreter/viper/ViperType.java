package boardwalk.interpreter.viper;

/** What a value in a viper function is (py/emitnative.c, vtype_kind_t). */
public enum ViperType {
  OBJECT("object"),
  BOOL("bool"),
  INT("int"),
  UINT("uint"),
  POINTER("ptr"),
  POINTER_8("ptr8"),
  POINTER_16("ptr16"),
  POINTER_32("ptr32"),
  /** {@code None}, which is an object only where one is asked for. */
  NONE("None"),
  /** A variable that has not been given a value yet. */
  UNKNOWN("None"),
  /** The name of a type, which called converts a value. */
  CAST("None");

  private final String label;

  ViperType(String label) {
    this.label = label;
  }

  /** Its name in programs and in messages. */
  public String label() {
    return label;
  }

  /** The type a program calls {@code name}; null for none. */
  static ViperType named(String name) {
    for (ViperType type : values()) {
      if (type.ordinal() < NONE.ordinal() && type.label.equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** Whether its values are 64 bits of the machine, not objects. */
  public boolean isWord() {
    return ordinal() >= BOOL.ordinal() && ordinal() <= POINTER_32.ordinal();
  }

  boolean isInteger() {
    return this == INT || this == UINT;
  }

  boolean isPointer() {
    return ordinal() >= POINTER.ordinal() && ordinal() <= POINTER_32.ordinal();
  }

  /** Bytes of what a pointer of this type points to; 0 for what cannot be used with an index. */
  public int elementSize() {
    return switch (this) {
      case POINTER_8 -> 1;
      case POINTER_16 -> 2;
      case POINTER_32 -> 4;
      default -> 0;
    };
  }
}
