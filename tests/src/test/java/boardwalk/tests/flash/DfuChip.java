package boardwalk.tests.flash;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The boot loader in an STM32F405's ROM: USB descriptors, DFU 1.1's states, DfuSe's commands, and
 * flash that can only be cleared bit by bit and erased page by page (AN3156, RM0090). Or a device
 * of plain DFU. Debian's dfu-util accepts both through {@link UmockUsb}.
 */
final class DfuChip {

  /** What a request met with. */
  enum Outcome {
    DONE,
    STALL,
    /** No answer in the time the host gives. */
    TIMEOUT,
    /** Asked for its status, it says that it runs its program. */
    CONFUSED,
    GONE
  }

  /** Decides of each class request, counted from 0, what becomes of it before it is looked at. */
  interface Fault {
    Outcome at(int request, int number);
  }

  static final int START = 0x08000000;
  static final int SIZE = 1 << 20;
  static final int TRANSFER = 2048;
  static final List<String> ALTERNATES =
      List.of(
          "@Internal Flash  /0x08000000/04*016Kg,01*064Kg,07*128Kg",
          "@Option Bytes  /0x1FFFC000/01*016 e",
          "@OTP Memory /0x1FFF7800/01*512 e,01*016 e",
          "@Device Feature/0xFFFF0000/01*004 e");

  private static final int DETACH = 0;
  private static final int DNLOAD = 1;
  private static final int UPLOAD = 2;
  private static final int GETSTATUS = 3;
  private static final int CLRSTATUS = 4;
  private static final int GETSTATE = 5;
  private static final int ABORT = 6;
  private static final int APP_IDLE = 0;
  private static final int APP_DETACH = 1;
  private static final int IDLE = 2;
  private static final int DNLOAD_SYNC = 3;
  private static final int DNBUSY = 4;
  private static final int DNLOAD_IDLE = 5;
  private static final int MANIFEST_SYNC = 6;
  private static final int MANIFEST = 7;
  private static final int MANIFEST_WAIT_RESET = 8;
  private static final int UPLOAD_IDLE = 9;
  private static final int ERROR = 10;

  final byte[] flash = new byte[SIZE];
  final String serial;
  private final List<String> alternates;
  private final boolean plain;
  private int received;
  private final LongSupplier clock;
  private int pollWrite;
  private int pollErase;
  private boolean locked;
  private boolean worn;
  private Fault fault = (request, number) -> Outcome.DONE;
  private boolean gone;
  private int state = IDLE;
  private int status;
  private int pointer = START;
  private int block;
  private byte[] pending;
  private long readyAt;
  private int requests;
  private int erasedPages;
  private int violations;
  private int leftTo;
  private boolean program;
  private boolean leavesByItself;
  private boolean deafToDetach;

  /**
   * @param clock milliseconds; what erasing and writing are timed by
   */
  DfuChip(String serial, LongSupplier clock) {
    this(serial, clock, false);
  }

  /**
   * A device of DFU 1.1 without ST's extension: it takes blocks one after another, from START on.
   */
  static DfuChip plain(LongSupplier clock) {
    return new DfuChip("PLAIN1", clock, true);
  }

  private DfuChip(String serial, LongSupplier clock, boolean plain) {
    this.plain = plain;
    this.alternates = plain ? List.of("Firmware") : ALTERNATES;
    this.serial = serial;
    this.clock = clock;
    Arrays.fill(flash, (byte) 0xff);
  }

  /** Milliseconds that a write and the erasing of a page take. */
  synchronized DfuChip taking(int write, int erase) {
    pollWrite = write;
    pollErase = erase;
    return this;
  }

  synchronized DfuChip locked() {
    locked = true;
    return this;
  }

  /** One byte of flash stays as it is. */
  synchronized DfuChip worn() {
    worn = true;
    return this;
  }

  synchronized DfuChip failing(Fault newFault) {
    fault = newFault;
    return this;
  }

  /** Plugged in anew with BOOT0 held: flash stays. */
  synchronized DfuChip replug() {
    gone = false;
    state = IDLE;
    status = 0;
    pointer = START;
    pending = null;
    requests = 0;
    leftTo = 0;
    fault = (request, number) -> Outcome.DONE;
    return this;
  }

  /**
   * It runs a program that offers DFU.
   *
   * @param byItself whether it leaves the bus when told to detach; else it waits for a reset
   */
  synchronized DfuChip running(boolean byItself) {
    program = true;
    leavesByItself = byItself;
    state = APP_IDLE;
    return this;
  }

  /** Its program takes DETACH and does nothing. */
  synchronized DfuChip deafToDetach() {
    deafToDetach = true;
    return this;
  }

  synchronized boolean runsProgram() {
    return program && !gone;
  }

  private Answer detach() {
    if (!program) {
      return error(0x0E);
    }
    state = APP_DETACH;
    if (leavesByItself && !deafToDetach) {
      program = false;
      idle();
    }
    return Answer.DONE;
  }

  List<String> alternates() {
    return alternates;
  }

  /** A reset of the bus: a plain device that has new firmware starts it. */
  synchronized void reset() {
    if (program) {
      program = state != APP_DETACH || deafToDetach;
      state = program ? APP_IDLE : IDLE;
    } else if (plain && (state == MANIFEST || state == MANIFEST_WAIT_RESET)) {
      state = APP_IDLE;
      leftTo = START;
    } else {
      idle();
    }
  }

  synchronized boolean isGone() {
    return gone;
  }

  synchronized int requests() {
    return requests;
  }

  synchronized int erasedPages() {
    return erasedPages;
  }

  /** Bits that were to become 1 without erasing. */
  synchronized int violations() {
    return violations;
  }

  /** Where it jumped to; 0 when it did not. */
  synchronized int leftTo() {
    return leftTo;
  }

  synchronized byte[] flash(int address, int length) {
    return Arrays.copyOfRange(flash, address - START, address - START + length);
  }

  byte[] deviceDescriptor() {
    return HexFormat.of().parseHex("120100010000004083" + "0411df0022" + "01020301");
  }

  byte[] configuration() {
    ByteBuffer out = ByteBuffer.allocate(9 + 9 * alternates.size() + 9);
    out.order(ByteOrder.LITTLE_ENDIAN).put(new byte[] {9, 2}).putShort((short) out.capacity());
    out.put(new byte[] {1, 1, 0, (byte) 0xC0, 50});
    for (int i = 0; i < alternates.size(); i++) {
      out.put(new byte[] {9, 4, 0, (byte) i, 0, (byte) 0xFE, 1, 2, (byte) (4 + i)});
    }
    out.put(function());
    return out.array();
  }

  byte[] function() {
    return ByteBuffer.allocate(9)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {9, 0x21, (byte) (program && !leavesByItself ? 0x03 : 0x0B)})
        .putShort((short) 255)
        .putShort((short) TRANSFER)
        .putShort((short) (plain ? 0x0110 : 0x011A))
        .array();
  }

  String text(int index) {
    return switch (index) {
      case 1 -> "STMicroelectronics";
      case 2 -> "STM32  BOOTLOADER";
      case 3 -> serial;
      default -> index >= 4 && index < 4 + alternates.size() ? alternates.get(index - 4) : null;
    };
  }

  /**
   * A standard request on endpoint 0.
   *
   * @return the answer; null for a stall
   */
  byte[] standard(int type, int request, int value) {
    if (type == 0x80 && request == 6) {
      return switch (value >> 8) {
        case 1 -> deviceDescriptor();
        case 2 -> configuration();
        case 3 -> string(value & 0xff);
        default -> null;
      };
    }
    return type == 0x80 && request == 0 ? new byte[] {1, 0} : null;
  }

  private byte[] string(int index) {
    if (index == 0) {
      return new byte[] {4, 3, 9, 4};
    }
    String text = text(index);
    if (text == null) {
      return null;
    }
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16LE);
    byte[] all = new byte[utf16.length + 2];
    all[0] = (byte) all.length;
    all[1] = 3;
    System.arraycopy(utf16, 0, all, 2, utf16.length);
    return all;
  }

  /** Answer to a class request. */
  record Answer(Outcome outcome, byte[] data) {
    static final Answer STALL = new Answer(Outcome.STALL, new byte[0]);
    static final Answer DONE = new Answer(Outcome.DONE, new byte[0]);
  }

  /** A class request to the interface. */
  synchronized Answer request(int request, int value, int length, byte[] data) {
    if (gone) {
      return new Answer(Outcome.GONE, new byte[0]);
    }
    Outcome given = fault.at(request, requests++);
    if (given == Outcome.CONFUSED && request == GETSTATUS) {
      return new Answer(Outcome.DONE, new byte[6]);
    }
    if (given != Outcome.DONE && given != Outcome.CONFUSED) {
      if (given == Outcome.GONE) {
        loosePower();
      } else if (given == Outcome.STALL && request != GETSTATUS) {
        state = ERROR;
        status = 0x0F;
      }
      return new Answer(given, new byte[0]);
    }
    if (program && request != DETACH && request != GETSTATUS && request != GETSTATE) {
      return Answer.STALL;
    }
    return switch (request) {
      case DETACH -> detach();
      case DNLOAD -> download(value, data);
      case UPLOAD -> upload(value, length);
      case GETSTATUS -> status();
      case CLRSTATUS -> state == ERROR ? idle() : error(0x0E);
      case GETSTATE -> new Answer(Outcome.DONE, new byte[] {(byte) state});
      case ABORT -> idle();
      default -> error(0x0E);
    };
  }

  /** What is being written then is written in part. */
  private void loosePower() {
    gone = true;
    if (pending != null && block >= 2 && !plain) {
      pending = Arrays.copyOf(pending, pending.length / 2);
      program();
    }
  }

  private Answer idle() {
    state = IDLE;
    status = 0;
    pending = null;
    return Answer.DONE;
  }

  private Answer error(int code) {
    state = ERROR;
    status = code;
    return Answer.STALL;
  }

  private Answer download(int value, byte[] data) {
    if (state != IDLE && state != DNLOAD_IDLE) {
      return error(0x0E);
    }
    if (data.length == 0) {
      state = MANIFEST_SYNC;
      return Answer.DONE;
    }
    if (data.length > TRANSFER || value == 1 && !plain) {
      return error(0x0F);
    }
    block = value;
    pending = data;
    state = DNLOAD_SYNC;
    return Answer.DONE;
  }

  private Answer status() {
    int poll = 0;
    if (state == DNLOAD_SYNC) {
      // Asking starts the operation (AN3156).
      state = DNBUSY;
      poll = execute();
      readyAt = clock.getAsLong() + poll;
    } else if (state == DNBUSY) {
      poll = (int) Math.max(0, readyAt - clock.getAsLong());
      if (poll == 0) {
        state = status != 0 ? ERROR : DNLOAD_IDLE;
      }
    } else if (state == MANIFEST_SYNC) {
      state = MANIFEST;
      if (!plain) {
        leftTo = pointer;
        gone = true;
      }
    } else if (state == MANIFEST) {
      state = MANIFEST_WAIT_RESET;
    }
    return new Answer(
        Outcome.DONE,
        new byte[] {
          (byte) status, (byte) poll, (byte) (poll >> 8), (byte) (poll >> 16), (byte) state, 0
        });
  }

  private int execute() {
    byte[] data = pending;
    if (plain) {
      if (block == 0) {
        Arrays.fill(flash, (byte) 0xff);
        received = 0;
      }
      System.arraycopy(data, 0, flash, received, data.length);
      received += data.length;
      pending = null;
      return pollWrite;
    }
    if (locked) {
      status = 0x0B;
    } else if (block >= 2) {
      program();
      pending = null;
      return pollWrite;
    } else if (data[0] == 0x21 && data.length == 5) {
      pointer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
    } else if (data[0] == 0x41 && data.length == 5) {
      return erase(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(1));
    } else if (data[0] == 0x41 && data.length == 1) {
      Arrays.fill(flash, (byte) 0xff);
      erasedPages += 12;
      return 8 * pollErase;
    } else {
      status = 0x0F;
    }
    pending = null;
    return 0;
  }

  private int erase(int address) {
    pending = null;
    int at = address - START;
    if (at < 0 || at >= SIZE) {
      status = 0x08;
      return 0;
    }
    int size = at < 0x10000 ? 0x4000 : at < 0x20000 ? 0x10000 : 0x20000;
    int page = at / size * size;
    Arrays.fill(flash, page, page + size, (byte) 0xff);
    erasedPages++;
    return pollErase;
  }

  private void program() {
    int at = pointer - START + (block - 2) * TRANSFER;
    if (at < 0 || at + pending.length > SIZE) {
      status = 0x08;
      return;
    }
    for (int i = 0; i < pending.length; i++) {
      if ((flash[at + i] & pending[i]) != pending[i]) {
        violations++;
      }
      flash[at + i] &= pending[i];
    }
    if (worn) {
      flash[1000] = 0;
    }
  }

  private Answer upload(int value, int length) {
    if (state != IDLE && state != UPLOAD_IDLE) {
      return error(0x0E);
    }
    if (locked) {
      return error(0x0B);
    }
    if (plain) {
      int from = Math.min(received, value * TRANSFER);
      int given = Math.min(length, received - from);
      state = given < length ? IDLE : UPLOAD_IDLE;
      return new Answer(Outcome.DONE, Arrays.copyOfRange(flash, from, from + given));
    }
    if (value == 0) {
      state = IDLE;
      return new Answer(Outcome.DONE, new byte[] {0, 0x21, 0x41, (byte) 0x92});
    }
    int at = pointer - START + (value - 2) * TRANSFER;
    if (at < 0 || at >= SIZE) {
      return error(0x0E);
    }
    state = UPLOAD_IDLE;
    int count = Math.min(length, SIZE - at);
    if (count < length) {
      state = IDLE;
    }
    return new Answer(Outcome.DONE, Arrays.copyOfRange(flash, at, at + count));
  }
}
