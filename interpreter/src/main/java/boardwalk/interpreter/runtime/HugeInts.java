package boardwalk.interpreter.runtime;

import java.math.BigInteger;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/**
 * Products and quotients of ints so long that one operation of Java's can take longer than a person
 * waits for Ctrl-C, while the JVM has not compiled it: these are calculated aside, and the program
 * looks up meanwhile. What a Ctrl-C leaves behind ends by itself.
 */
final class HugeInts {

  /** The shorter operand's bits from which on it takes more than ten milliseconds or so. */
  private static final int HUGE_BITS = 200_000;

  private static final long LOOK_NANOS = 1_000_000;

  private HugeInts() {}

  static BigInteger multiply(BigInteger a, BigInteger b) {
    return Math.min(a.bitLength(), b.bitLength()) < HUGE_BITS
        ? a.multiply(b)
        : aside(() -> a.multiply(b));
  }

  static BigInteger[] divideAndRemainder(BigInteger a, BigInteger b) {
    return isQuick(a, b) ? a.divideAndRemainder(b) : aside(() -> a.divideAndRemainder(b));
  }

  static BigInteger divide(BigInteger a, BigInteger b) {
    return isQuick(a, b) ? a.divide(b) : aside(() -> a.divide(b));
  }

  static BigInteger remainder(BigInteger a, BigInteger b) {
    return isQuick(a, b) ? a.remainder(b) : aside(() -> a.remainder(b));
  }

  /** Between 0 and a positive modulus. */
  static BigInteger modulo(BigInteger a, BigInteger modulus) {
    BigInteger rest = remainder(a, modulus);
    return rest.signum() < 0 ? rest.add(modulus) : rest;
  }

  private static boolean isQuick(BigInteger a, BigInteger b) {
    return Math.min(b.bitLength(), a.bitLength() - b.bitLength()) < HUGE_BITS;
  }

  private static <T> T aside(Callable<T> calculation) {
    Thread program = Thread.currentThread();
    FutureTask<T> task =
        new FutureTask<>(calculation) {
          @Override
          protected void done() {
            LockSupport.unpark(program);
          }
        };
    Thread.ofPlatform().daemon().name("huge int").start(task);
    while (!task.isDone()) {
      Interrupts.glance();
      LockSupport.parkNanos(task, LOOK_NANOS);
    }
    if (task.state() == Future.State.SUCCESS) {
      return task.resultNow();
    }
    if (task.exceptionNow() instanceof Error outOfMemory) {
      throw outOfMemory;
    }
    throw new IllegalStateException(task.exceptionNow());
  }
}
