package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Floats;
import boardwalk.interpreter.runtime.Items;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;

/** {@code random}: the same numbers as MicroPython for the same seed. */
final class RandomModule implements NativeModule {

  @Override
  public String name() {
    return "random";
  }

  /** Another one at every start, but the same in every virtual run. */
  private static int seed() {
    return (int) (Clock.isVirtual() ? Clock.now() : System.nanoTime());
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    Yasmarang generator = new Yasmarang(seed());
    PyModule module = new PyModule(name());
    module.with(
        NativeFunction.between(
            "seed",
            0,
            1,
            args -> {
              boolean given = args.length > 0 && args[0] != None.NONE;
              generator.seed(given ? Numbers.toBig(args[0]).intValue() : seed());
              return None.NONE;
            }));
    module.with(
        NativeFunction.of1(
            "getrandbits",
            count -> {
              long bits = Numbers.toLong(count);
              if (bits > 32 || bits < 0) {
                throw Errors.valueError("bits must be 32 or less");
              }
              return bits == 0 ? 0L : generator.next() & 0xffffffffL >>> (32 - bits);
            }));
    module.with(NativeFunction.between("randrange", 1, 3, args -> range(generator, args)));
    module.with(
        NativeFunction.of2(
            "randint",
            (low, high) -> {
              long a = Numbers.toLong(low);
              long b = Numbers.toLong(high);
              if (a > b) {
                throw Errors.of(Errors.VALUE_ERROR);
              }
              return a + generator.below(b - a + 1);
            }));
    module.with(
        NativeFunction.of1(
            "choice",
            sequence -> {
              long length = Items.length(sequence);
              if (length == 0) {
                throw Errors.of(Errors.INDEX_ERROR);
              }
              return Items.get(sequence, generator.below(length));
            }));
    module.with(NativeFunction.of0("random", generator::nextFloat));
    module.with(
        NativeFunction.of2(
            "uniform",
            (low, high) -> {
              double a = Numbers.toDouble(low);
              double width = Floats.step(Numbers.toDouble(high) - a);
              return Floats.round(a + Floats.step(width * generator.nextFloat()));
            }));
    return module;
  }

  private static Object range(Yasmarang generator, Object[] args) {
    long start = args.length == 1 ? 0 : Numbers.toLong(args[0]);
    long stop = Numbers.toLong(args[args.length == 1 ? 0 : 1]);
    long step = args.length > 2 ? Numbers.toLong(args[2]) : 1;
    long count =
        step > 0
            ? MachineWord.fit(stop - start + step - 1) / step
            : step < 0 ? MachineWord.fit(stop - start + step + 1) / step : 0;
    // The step goes into the count only where it is given, and only there can a word overflow.
    if (args.length < 3 ? start >= stop : count <= 0) {
      throw Errors.of(Errors.VALUE_ERROR);
    }
    return MachineWord.fit(start + step * generator.below(count));
  }

  /** Ilya Levin's Yasmarang generator, with the constants extmod/modrandom.c starts from. */
  private static final class Yasmarang {
    private int pad;
    private int n;
    private int d;
    private int dat;

    Yasmarang(int seed) {
      seed(seed);
    }

    void seed(int now) {
      pad = now;
      n = 69;
      d = 233;
      dat = 0;
    }

    /** 32 random bits, as a number from 0. */
    long next() {
      pad += dat + d * n;
      pad = (pad << 3) + (pad >>> 29);
      n = pad | 2;
      d ^= (pad << 31) + (pad >>> 1);
      dat = (dat ^ (byte) pad ^ (d >>> 8) ^ 1) & 0xff;
      return (pad ^ (d << 5) ^ (pad >>> 18) ^ (dat << 1)) & 0xffffffffL;
    }

    /** Of a limit only 32 bits count, as in extmod/modrandom.c. */
    long below(long wanted) {
      long limit = (wanted & 0xffffffffL) == 0 ? 1L << 32 : wanted & 0xffffffffL;
      long mask = 1;
      while ((limit & mask) < limit) {
        mask = mask << 1 | 1;
      }
      long value;
      do {
        value = next() & mask;
      } while (value >= limit);
      return value;
    }

    double nextFloat() {
      if (Floats.isSingle()) {
        return Floats.round((next() & (1L << 23) - 1) * 0x1p-23);
      }
      long bits = next() << 32 | next();
      // The lower bits: they are stored into a float's fraction and the others fall off.
      return (bits & (1L << 52) - 1) * 0x1p-52;
    }
  }
}
