package boardwalk.interpreter.modules.uctypes;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;

/** {@code uctypes.struct}: memory seen through a descriptor. */
final class Struct extends PyObject implements Buffers.Buffer, Memory.Addressed {

  static final PyType TYPE = new PyType("struct");

  static {
    TYPE.constructor(
        (type, arguments) -> {
          arguments.expect(2, 3);
          int layout = arguments.count() > 2 ? Numbers.toInt(arguments.get(2)) : Descriptor.NATIVE;
          return new Struct(Numbers.address(arguments.get(0)), arguments.get(1), layout);
        });
  }

  private final long address;
  private final Object descriptor;
  private final int layout;

  private Struct(long address, Object descriptor, int layout) {
    this.address = address;
    this.descriptor = descriptor;
    this.layout = layout;
  }

  int size() {
    return Descriptor.size(descriptor, layout);
  }

  @Override
  public long address() {
    return address;
  }

  private boolean isBig() {
    return layout == Descriptor.BIG_ENDIAN;
  }

  private Object field(String name) {
    if (!(Types.unwrap(descriptor) instanceof PyDict fields)) {
      throw Errors.typeError("struct: no fields");
    }
    Object field = fields.getOrNull(name);
    if (field == null) {
      throw Errors.keyError(name);
    }
    if (!(field instanceof Long) && !(field instanceof PyTuple)) {
      throw Descriptor.wrong();
    }
    return field;
  }

  /** A field of some bits of a number. */
  private record BitField(long address, int size, int shift, long mask) {
    static BitField of(Scalar kind, int value, long base) {
      int shift = value >> Descriptor.OFFSET_BITS & 31;
      int length = value >> Descriptor.OFFSET_BITS + Descriptor.BIT_FIELD_BITS & 31;
      int offset = value & (1 << Descriptor.OFFSET_BITS) - 1;
      return new BitField(base + offset, kind.size(), shift, (1L << length) - 1);
    }
  }

  @Override
  public Object attribute(String name) {
    if (name.equals("__class__")) {
      return TYPE;
    }
    Object field = field(name);
    if (field instanceof Long number) {
      Scalar kind = Descriptor.scalar(number);
      int value = Descriptor.scalarValue(number);
      if (!kind.isBitField()) {
        return kind.read(address + value, isBig());
      }
      BitField bits = BitField.of(kind, value, address);
      return Scalar.bits(bits.address, bits.size, isBig()) >> bits.shift & bits.mask;
    }
    PyTuple sub = (PyTuple) field;
    long at = address + Descriptor.aggregateOffset(sub);
    boolean bytes =
        Descriptor.aggregate(sub) == Descriptor.ARRAY
            && sub.length() == 2
            && Descriptor.scalar(Descriptor.number(sub, 1)) == Scalar.UINT8;
    if (bytes) {
      return new BytesAt(at, Descriptor.size(sub, layout));
    }
    return switch (Descriptor.aggregate(sub)) {
      case Descriptor.STRUCT -> new Struct(at, sub.get(1), layout);
      case Descriptor.ARRAY, Descriptor.POINTER -> new Struct(at, sub, layout);
      default -> throw Descriptor.wrong();
    };
  }

  @Override
  public boolean setAttribute(String name, Object value) {
    if (!(field(name) instanceof Long number)) {
      throw Descriptor.wrong();
    }
    Scalar kind = Descriptor.scalar(number);
    int offset = Descriptor.scalarValue(number);
    if (!kind.isBitField()) {
      kind.write(address + offset, isBig(), value);
      return true;
    }
    BitField field = BitField.of(kind, offset, address);
    long before = Scalar.bits(field.address, field.size, isBig());
    long now = (Numbers.toLong(value) & field.mask) << field.shift;
    Scalar.setBits(field.address, field.size, isBig(), before & ~(field.mask << field.shift) | now);
    return true;
  }

  private PyTuple indexed() {
    if (!(descriptor instanceof PyTuple tuple)) {
      throw Errors.typeError("struct: can't index");
    }
    return tuple;
  }

  private long pointer() {
    return Scalar.bits(address, MachineWord.bytes(), false);
  }

  @Override
  public Object item(Object key) {
    PyTuple tuple = indexed();
    long index = Numbers.toLong(key);
    if (Descriptor.aggregate(tuple) == Descriptor.POINTER) {
      if (tuple.get(1) instanceof Long number) {
        Scalar kind = Descriptor.scalar(number);
        return kind.read(pointer() + kind.size() * index, false);
      }
      long size = Descriptor.size(tuple.get(1), layout);
      return new Struct(pointer() + size * index, tuple.get(1), layout);
    }
    Scalar kind = elements(tuple, index);
    if (tuple.length() == 2) {
      return kind.read(address + kind.size() * index, isBig());
    }
    long size = Descriptor.size(tuple.get(2), layout);
    return new Struct(address + size * index, tuple.get(2), layout);
  }

  private static Scalar elements(PyTuple tuple, long index) {
    if (Descriptor.aggregate(tuple) != Descriptor.ARRAY) {
      throw Descriptor.wrong();
    }
    long number = Descriptor.number(tuple, 1);
    if (index >= Descriptor.scalarValue(number)) {
      throw Errors.indexError("struct: index out of range");
    }
    return Descriptor.scalar(number);
  }

  @Override
  public void setItem(Object key, Object value) {
    PyTuple tuple = indexed();
    if (Descriptor.aggregate(tuple) != Descriptor.ARRAY || tuple.length() != 2) {
      super.setItem(key, value);
      return;
    }
    long index = Numbers.toLong(key);
    Scalar kind = elements(tuple, index);
    kind.write(address + kind.size() * index, isBig(), value);
  }

  /** A pointer is its address. */
  @Override
  public Object asInt() {
    return descriptor instanceof PyTuple tuple && Descriptor.aggregate(tuple) == Descriptor.POINTER
        ? (Object) pointer()
        : null;
  }

  @Override
  public long hash() {
    throw Errors.typeError("unsupported type for __hash__: 'struct'");
  }

  @Override
  public Buffers.Span span() {
    int size = size();
    Memory.Place place = Memory.find(address, size);
    return new Buffers.Span(place.storage(), place.at(), size, 'B', true);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public String repr() {
    String kind =
        switch (descriptor) {
          case PyDict fields -> "STRUCT";
          case PyTuple tuple ->
              switch (Descriptor.aggregate(tuple)) {
                case Descriptor.POINTER -> "PTR";
                case Descriptor.ARRAY -> "ARRAY";
                default -> "unk";
              };
          default -> "ERROR";
        };
    return "<struct " + kind + " " + Long.toHexString(address) + ">";
  }
}
