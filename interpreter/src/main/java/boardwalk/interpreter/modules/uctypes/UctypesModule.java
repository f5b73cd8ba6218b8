package boardwalk.interpreter.modules.uctypes;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.Types;
import java.math.BigInteger;

/** {@code uctypes} (extmod/moductypes.c). */
public final class UctypesModule implements NativeModule {

  @Override
  public String name() {
    return "uctypes";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module =
        new PyModule(name())
            .with("struct", Struct.TYPE)
            .with("NATIVE", (long) Descriptor.NATIVE)
            .with("LITTLE_ENDIAN", (long) Descriptor.LITTLE_ENDIAN)
            .with("BIG_ENDIAN", (long) Descriptor.BIG_ENDIAN)
            .with("PTR", Descriptor.encodeAggregate(Descriptor.POINTER))
            .with("ARRAY", Descriptor.encodeAggregate(Descriptor.ARRAY))
            .with("BF_POS", (long) Descriptor.OFFSET_BITS)
            .with("BF_LEN", (long) Descriptor.OFFSET_BITS + Descriptor.BIT_FIELD_BITS);
    for (Scalar kind : Scalar.values()) {
      module.with(kind.name(), Descriptor.encode(kind));
    }
    alias(module, "VOID", Scalar.UINT8);
    alias(module, "SHORT", Scalar.INT16);
    alias(module, "USHORT", Scalar.UINT16);
    alias(module, "INT", Scalar.INT32);
    alias(module, "UINT", Scalar.UINT32);
    boolean narrow = MachineWord.isNarrow();
    alias(module, "LONG", narrow ? Scalar.INT32 : Scalar.INT64);
    alias(module, "ULONG", narrow ? Scalar.UINT32 : Scalar.UINT64);
    alias(module, "LONGLONG", Scalar.INT64);
    alias(module, "ULONGLONG", Scalar.UINT64);
    module.with(NativeFunction.between("sizeof", 1, 2, UctypesModule::sizeOf));
    module.with(
        NativeFunction.of1(
            "addressof",
            buffer -> {
              // Addresses have no sign.
              BigInteger address = BigInteger.valueOf(Memory.addressOf(buffer));
              return Numbers.normal(address.mod(BigInteger.ONE.shiftLeft(Long.SIZE)));
            }));
    module.with(
        NativeFunction.of2(
            "bytes_at", (address, size) -> PyBytes.of(at(address, size).span().copy())));
    return module.with(NativeFunction.of2("bytearray_at", UctypesModule::at));
  }

  private static void alias(PyModule module, String name, Scalar kind) {
    module.with(name, Descriptor.encode(kind));
  }

  private static BytesAt at(Object address, Object size) {
    return new BytesAt(Numbers.address(address), Numbers.toInt(size));
  }

  private static Object sizeOf(Object[] args) {
    Object what = Types.unwrap(args[0]);
    if (what instanceof PyObject object && object.type() == PyBytes.ARRAY) {
      return (long) object.length();
    }
    if (what instanceof Struct struct) {
      if (args.length > 1) {
        throw Errors.of(Errors.TYPE_ERROR);
      }
      return (long) struct.size();
    }
    int layout = args.length > 1 ? Numbers.toInt(args[1]) : Descriptor.NATIVE;
    return (long) Descriptor.size(what, layout);
  }
}
