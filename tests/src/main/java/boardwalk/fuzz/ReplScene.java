package boardwalk.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What somebody may send to a board's prompt, good and bad: typed lines, pasted programs, programs
 * in raw and raw-paste mode, keys of every kind, broken UTF-8, and all of it in packets cut
 * anywhere.
 */
final class ReplScene {

  private static final int MOST_ACTIONS = 6;
  private static final int MOST_LINES = 12;

  private static final String[] KEYS = {
    "\u0001",
    "\u0002",
    "\u0003",
    "\u0004",
    "\u0005",
    "\r",
    "\n",
    "\r\n",
    "\t",
    "\t\t",
    "\b",
    "\u007f",
    "\u001b[A",
    "\u001b[B",
    "\u001b[C",
    "\u001b[D",
    "\u001b[H",
    "\u001b[F",
    "\u001b[3~",
    "\u001b[1~",
    "\u001b[99~",
    "\u001b",
    "\u001bO",
    "\u001b[",
    "\u0005A\u0001",
    "\u0005B\u0001",
    "\u0001\u0005A\u0001",
    "\u0000",
    "\u000e",
    "\u0010",
    "\u000b",
    "\u0015",
    "\u0017"
  };

  private static final byte[][] BROKEN = {
    {(byte) 0xc3},
    {(byte) 0xff, (byte) 0xfe},
    {(byte) 0xe2, (byte) 0x82},
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {(byte) 0xf0, (byte) 0x9f, (byte) 0x98},
    {(byte) 0x80, (byte) 0xbf},
    {(byte) 0xc0, (byte) 0x80},
    {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}
  };

  private final Random random;
  private final ProgramMutator programs;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private ReplScene(Random random, ProgramMutator programs) {
    this.random = random;
    this.programs = programs;
  }

  /** One scene, as the packets to be sent. */
  static List<byte[]> next(Random random, ProgramMutator programs) {
    ReplScene scene = new ReplScene(random, programs);
    for (int i = random.nextInt(MOST_ACTIONS); i >= 0; i--) {
      scene.action();
    }
    return scene.packets();
  }

  private void action() {
    switch (random.nextInt(10)) {
      case 0 -> typed();
      case 1 -> add("\u0005" + program() + end());
      case 2 -> add("\u0001" + program() + end());
      case 3 -> add("\u0001\u0005A\u0001" + program() + end());
      case 4 -> keys();
      case 5 -> broken();
      case 6 -> noise();
      case 7 -> typed();
      case 8 -> add("x".repeat(random.nextInt(3000)));
      default -> {
        add("\u0002");
        typed();
      }
    }
  }

  /** A program ends in most ways it can end on a line. */
  private String end() {
    return new String[] {"\u0004", "\u0004", "\u0004\u0003", "\u0003", "", "\u0004\u0004"}
        [random.nextInt(6)];
  }

  private String program() {
    return programs.next();
  }

  private void typed() {
    String[] lines = program().split("\n");
    int start = random.nextInt(lines.length + 1);
    for (int i = start; i < Math.min(lines.length, start + MOST_LINES); i++) {
      add(lines[i]);
      if (random.nextInt(4) == 0) {
        keys();
      }
      add("\r");
    }
  }

  private void keys() {
    for (int i = random.nextInt(12); i >= 0; i--) {
      add(KEYS[random.nextInt(KEYS.length)]);
      if (random.nextInt(3) == 0) {
        add(String.valueOf((char) (' ' + random.nextInt(95))));
      }
    }
  }

  private void broken() {
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes.writeBytes(BROKEN[random.nextInt(BROKEN.length)]);
      add("'\u00e4\u20ac" + (random.nextInt(3) == 0 ? "\r" : ""));
    }
  }

  private void noise() {
    byte[] some = new byte[random.nextInt(300)];
    random.nextBytes(some);
    bytes.writeBytes(some);
  }

  private void add(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<byte[]> packets() {
    byte[] all = bytes.toByteArray();
    List<byte[]> packets = new ArrayList<>();
    int most = 1 + random.nextInt(random.nextBoolean() ? 4 : 600);
    for (int at = 0; at < all.length; ) {
      int end = Math.min(all.length, at + 1 + random.nextInt(most));
      packets.add(java.util.Arrays.copyOfRange(all, at, end));
      at = end;
    }
    return packets;
  }
}
