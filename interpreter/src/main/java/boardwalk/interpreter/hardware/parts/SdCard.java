package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.SpiDevice;
import boardwalk.interpreter.hardware.bus.StorageCard;
import boardwalk.interpreter.hardware.pins.Net;
import java.util.ArrayDeque;

/**
 * An SDHC card in SPI mode (SD physical layer simplified specification, chapter 7). What is written
 * lasts as long as the board runs.
 */
final class SdCard extends Part implements SpiDevice, StorageCard {

  private static final int TOKEN = 0xfe;
  private static final int TOKEN_OF_MANY = 0xfc;
  private static final int STOP_TOKEN = 0xfd;
  private static final int IDLE = 0x01;
  private static final int ILLEGAL = 0x04;
  private static final int ACCEPTED = 0x05;

  private final Net clock;
  private final Net mosi;
  private final Net miso;
  private final Net cs;
  private final long blocks;
  private final CardBlocks data = new CardBlocks();
  private final int[] command = new int[6];
  private final ArrayDeque<Integer> answers = new ArrayDeque<>();
  private int got;
  private boolean idle = true;
  private boolean application;
  private int asked;
  private boolean readingMany;
  private long position;
  private boolean writing;
  private boolean writingMany;
  private byte[] incoming;
  private int filled;

  SdCard(Wiring wiring) {
    super(wiring);
    clock = wiring.net("sck");
    mosi = wiring.net("mosi");
    miso = wiring.net("miso");
    cs = wiring.net("cs");
    blocks = Math.max(1, wiring.whole("megabytes", 16)) * 2048L / 1024 * 1024;
    shows("blocks", data::count);
  }

  @Override
  public Net clock() {
    return clock;
  }

  @Override
  public Net in() {
    return mosi;
  }

  @Override
  public Net out() {
    return miso;
  }

  @Override
  public boolean isSelected() {
    return cs.level() == 0;
  }

  @Override
  public int exchange(int sent) {
    int answer = answers.isEmpty() ? 0xff : answers.poll();
    if (readingMany && answers.isEmpty()) {
      send(block(position++));
    }
    if (writing) {
      take(sent);
    } else if (got > 0 || (sent & 0xc0) == 0x40) {
      command[got++] = sent;
      if (got == command.length) {
        got = 0;
        execute(command[0] & 63, argument());
      }
    }
    return answer;
  }

  @Override
  public int next() {
    return answers.isEmpty() ? 0xff : answers.peek();
  }

  private long argument() {
    return (long) command[1] << 24 | command[2] << 16 | command[3] << 8 | command[4];
  }

  @Override
  public long blocks() {
    return blocks;
  }

  @Override
  public byte[] block(long number) {
    return data.read(number);
  }

  @Override
  public void block(long number, byte[] now) {
    data.write(number, now);
  }

  private void answer(int... bytes) {
    answers.add(0xff);
    for (int b : bytes) {
      answers.add(b);
    }
  }

  private void send(byte[] block) {
    answers.add(0xff);
    answers.add(TOKEN);
    for (byte b : block) {
      answers.add(b & 0xff);
    }
    int crc = crc(block);
    answers.add(crc >> 8);
    answers.add(crc & 0xff);
  }

  private static int crc(byte[] block) {
    int crc = 0;
    for (byte b : block) {
      crc ^= (b & 0xff) << 8;
      for (int i = 0; i < 8; i++) {
        crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
      }
    }
    return crc & 0xffff;
  }

  private void execute(int number, long argument) {
    answers.clear();
    readingMany = false;
    boolean forApplication = application;
    application = false;
    int state = idle ? IDLE : 0;
    if (forApplication && number == 41) {
      // The second asking finds the card ready.
      idle = ++asked < 2;
      answer(idle ? IDLE : 0);
      return;
    }
    switch (number) {
      case 0 -> {
        idle = true;
        asked = 0;
        answer(IDLE);
      }
      case 8 -> answer(state, 0, 0, 1, (int) argument & 0xff);
      case 9 -> {
        answer(state);
        send(csd());
      }
      case 10 -> {
        answer(state);
        send(new byte[16]);
      }
      case 12 -> answer(0xff, state);
      case 13 -> answer(state, 0);
      case 16, 59 -> answer(state);
      case 17 -> {
        answer(state);
        send(block(argument));
      }
      case 18 -> {
        answer(state);
        position = argument;
        send(block(position++));
        readingMany = true;
      }
      case 24, 25 -> {
        answer(state);
        position = argument;
        writing = true;
        writingMany = number == 25;
        incoming = null;
      }
      case 55 -> {
        application = true;
        answer(state);
      }
      case 58 -> answer(state, 0xc0, 0xff, 0x80, 0);
      default -> answer(state | ILLEGAL);
    }
  }

  /** Card-specific data, version 2: the size is in units of 512 KiB. */
  private byte[] csd() {
    byte[] csd = new byte[16];
    csd[0] = 0x40;
    long size = blocks / 1024 - 1;
    csd[5] = 0x59;
    csd[7] = (byte) (size >> 16 & 0x3f);
    csd[8] = (byte) (size >> 8);
    csd[9] = (byte) size;
    return csd;
  }

  private void take(int sent) {
    if (incoming == null) {
      if (sent == (writingMany ? TOKEN_OF_MANY : TOKEN)) {
        incoming = new byte[BLOCK];
        filled = 0;
      } else if (writingMany && sent == STOP_TOKEN) {
        writing = false;
        answers.add(0xff);
      }
      return;
    }
    if (filled < BLOCK) {
      incoming[filled] = (byte) sent;
    }
    // Two bytes of checksum follow the data.
    if (++filled == BLOCK + 2) {
      data.write(position++, incoming);
      incoming = null;
      writing = writingMany;
      answers.add(ACCEPTED);
      answers.add(0);
      answers.add(0xff);
    }
  }
}
