package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** {@code machine.RTC}: the board's date and time. */
public final class MachineRtc extends PyObject {

  private static final long BILLION = 1_000_000_000L;
  private static byte[] kept = {};

  private final PyType type;

  private MachineRtc(PyType type) {
    this.type = type;
  }

  /** The class of a port; programs of all ports mean the one clock of the board. */
  public static PyType type(boolean hasMemory, boolean isStm32) {
    PyType type = new PyType("RTC");
    type.constructor((called, arguments) -> new MachineRtc(type));
    Members<MachineRtc> members =
        new Members<>(type, MachineRtc.class).many("datetime", 0, 1, MachineRtc::dateTime);
    if (hasMemory) {
      members.many("init", 0, 1, MachineRtc::dateTime).many("memory", 0, 1, MachineRtc::memory);
    }
    if (isStm32) {
      members
          .act("init", self -> {})
          .get("info", self -> 0L)
          .many("wakeup", 1, 2, (self, args) -> None.NONE)
          .many("calibration", 0, 1, (self, args) -> 0L);
    }
    return type;
  }

  private Object memory(Object[] args) {
    if (args.length == 1) {
      return PyBytes.of(kept);
    }
    byte[] now = Buffers.bytes(args[1]);
    if (now.length > 2048) {
      throw Errors.valueError("buffer too long");
    }
    kept = now;
    return None.NONE;
  }

  private Object dateTime(Object[] args) {
    if (args.length == 1) {
      long nanos = Clock.wallNanos();
      LocalDateTime now =
          LocalDateTime.ofEpochSecond(
              Math.floorDiv(nanos, BILLION), (int) Math.floorMod(nanos, BILLION), ZoneOffset.UTC);
      return PyTuple.of(
          (long) now.getYear(),
          (long) now.getMonthValue(),
          (long) now.getDayOfMonth(),
          (long) now.getDayOfWeek().getValue() - 1,
          (long) now.getHour(),
          (long) now.getMinute(),
          (long) now.getSecond(),
          (long) now.getNano() / 1000);
    }
    Object[] parts = Iteration.toArray(args[1]);
    if (parts.length != 8) {
      throw Errors.valueError("requested length 8 but object has length " + parts.length);
    }
    try {
      LocalDateTime wanted =
          LocalDateTime.of(
              Numbers.toInt(parts[0]),
              Numbers.toInt(parts[1]),
              Numbers.toInt(parts[2]),
              Numbers.toInt(parts[4]),
              Numbers.toInt(parts[5]),
              Numbers.toInt(parts[6]));
      Clock.setWall(
          wanted.toEpochSecond(ZoneOffset.UTC) * BILLION + Numbers.toLong(parts[7]) * 1000);
    } catch (DateTimeException e) {
      throw Errors.osError(boardwalk.interpreter.runtime.Errno.EINVAL);
    }
    return None.NONE;
  }

  @Override
  public PyType type() {
    return type;
  }
}
