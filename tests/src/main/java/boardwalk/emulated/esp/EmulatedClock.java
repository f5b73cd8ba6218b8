package boardwalk.emulated.esp;

import java.util.concurrent.locks.LockSupport;

/** Time for the emulator: the computer's, or one that only goes on when somebody waits. */
public interface EmulatedClock {

  long micros();

  /** Waits. */
  void pass(long micros);

  /** How long was waited in all: what the line and the flash took, whatever the computer did. */
  long passed();

  static EmulatedClock real() {
    return new EmulatedClock() {
      /** What earlier waits took too long is taken off later ones. */
      private long due = System.nanoTime();

      private long passed;

      @Override
      public long micros() {
        return System.nanoTime() / 1000;
      }

      @Override
      public void pass(long micros) {
        if (micros <= 0) {
          return;
        }
        passed += micros;
        long now = System.nanoTime();
        due = Math.max(due, now - 5_000_000) + micros * 1000;
        while (due > System.nanoTime()) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
      }

      @Override
      public long passed() {
        return passed;
      }
    };
  }

  /** Starts at 0. */
  static EmulatedClock virtual() {
    return new EmulatedClock() {
      private long micros;

      @Override
      public synchronized long micros() {
        return micros;
      }

      @Override
      public synchronized void pass(long more) {
        micros += Math.max(0, more);
      }

      @Override
      public synchronized long passed() {
        return micros;
      }
    };
  }
}
