package boardwalk.interpreter.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.Profiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in virtual time: parts, stimuli, checks, dumps. */
class HeadlessTest {

  private static final long STACK = 64L << 20;

  @TempDir private Path folder;

  /** How a run ended. */
  private record Result(int code, String output, String report) {}

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Result run(String board, String until, String program, String... files) throws Exception {
    Path circuit = null;
    Path stimulus = null;
    Path expect = null;
    for (int i = 0; i < files.length; i += 2) {
      Path written = file(files[i], files[i + 1]);
      switch (files[i]) {
        case "circuit.toml" -> circuit = written;
        case "stimulus.txt" -> stimulus = written;
        default -> expect = written;
      }
    }
    Job job =
        new Job(
            Profiles.builtIn().find(board).orElseThrow(),
            file("main.py", program),
            Files.createTempDirectory(folder, "flash"),
            null,
            circuit,
            stimulus,
            expect,
            folder.resolve("out.vcd"),
            Headless.time(until),
            true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    int[] code = {-1};
    Thread runner =
        new Thread(
            null,
            () -> {
              try {
                code[0] =
                    Headless.run(job, out, new PrintStream(report, true, StandardCharsets.UTF_8));
              } catch (IOException e) {
                e.printStackTrace(new PrintStream(report, true, StandardCharsets.UTF_8));
              }
            },
            "program",
            STACK);
    runner.start();
    runner.join();
    return new Result(
        code[0], out.toString(StandardCharsets.UTF_8), report.toString(StandardCharsets.UTF_8));
  }

  @Test
  void sleepsTicksAndTimersAgreeToTheMillisecond() throws Exception {
    Result result =
        run(
            "pico",
            "2s",
            """
            import time
            from machine import Timer
            ticks = []
            Timer(period=100, callback=lambda t: ticks.append(time.ticks_ms()))
            time.sleep(1)
            print(len(ticks), ticks[0], ticks[-1], time.ticks_ms())
            """);
    assertEquals("10 100 1000 1000\n", result.output(), result::report);
    assertEquals(0, result.code());
  }

  @Test
  void theSameInputsGiveTheSameRunByteForByte() throws Exception {
    String program =
        """
        import time, random
        from machine import Pin, PWM
        PWM(Pin(3), freq=1000, duty_u16=20000)
        b = Pin(14, Pin.IN, Pin.PULL_UP)
        b.irq(lambda p: print(p.value(), time.ticks_us()))
        for i in range(200):
            Pin(2, Pin.OUT).toggle()
            time.sleep_us(random.randrange(5000))
        print(time.ticks_us())
        """;
    String[] files = {
      "circuit.toml", "[b]\npart = \"button\"\na = \"GP14\"\nbounce = true\n",
      "stimulus.txt", "100ms press b\n150ms release b\n"
    };
    Result first = run("pico", "1s", program, files);
    String dump = Files.readString(folder.resolve("out.vcd"));
    Result second = run("pico", "1s", program, files);
    assertEquals(first, second);
    assertEquals(dump, Files.readString(folder.resolve("out.vcd")));
    assertTrue(dump.lines().count() > 2000, () -> dump.lines().count() + " lines");
  }

  @Test
  void aDumpShowsAWireThatNothingDrivesAsFloating() throws Exception {
    run(
        "pico",
        "1s",
        """
        import time
        from machine import Pin
        time.sleep_ms(10)
        led = Pin(2, Pin.OUT, value=1)
        time.sleep_ms(10)
        Pin(2, Pin.IN)
        """);
    List<String> dump = Files.readAllLines(folder.resolve("out.vcd"));
    String code =
        dump.stream().filter(l -> l.endsWith(" GP2 $end")).findFirst().orElseThrow().split(" ")[3];
    assertEquals(
        List.of("z", "1", "z"),
        dump.stream()
            .filter(l -> l.endsWith(code) && "01zx".indexOf(l.charAt(0)) >= 0)
            .map(l -> l.substring(0, 1))
            .toList());
  }

  @Test
  void sensorsAnswerUnmodifiedDrivers() throws Exception {
    Result result =
        run(
            "pico",
            "5s",
            """
            import dht, ds18x20, onewire, time
            from machine import Pin, I2C, time_pulse_us
            d = dht.DHT22(Pin(17)); d.measure(); print(d.temperature(), d.humidity())
            d = dht.DHT11(Pin(16)); d.measure(); print(d.temperature(), d.humidity())
            ds = ds18x20.DS18X20(onewire.OneWire(Pin(18)))
            roms = ds.scan(); ds.convert_temp(); time.sleep_ms(750)
            print(sorted(ds.read_temp(r) for r in roms))
            print([hex(a) for a in I2C(0).scan()])
            t = Pin(20, Pin.OUT); t(1); time.sleep_us(10); t(0)
            print(round(time_pulse_us(Pin(21), 1) / 58.3))
            """,
            "circuit.toml",
            """
            [d22]
            part = "dht22"
            data = "GP17"
            temperature = -5.5
            [d11]
            part = "dht11"
            data = "GP16"
            [t1]
            part = "ds18b20"
            data = "GP18"
            [t2]
            part = "ds18b20"
            data = "GP18"
            temperature = -10.25
            [imu]
            part = "mpu6050"
            scl = "GP5"
            sda = "GP4"
            [env]
            part = "bme280"
            scl = "GP5"
            sda = "GP4"
            [sonar]
            part = "hc_sr04"
            trigger = "GP20"
            echo = "GP21"
            distance = 100
            """);
    assertEquals(
        "-5.5 45.0\n22 45\n[-10.25, 21.5]\n['0x68', '0x76']\n100\n",
        result.output(),
        result::report);
  }

  @Test
  void expectationsSayWhatIsWrongAndTheExitCodeDoesToo() throws Exception {
    String program = "from machine import Pin\nPin(15, Pin.OUT).on()\nprint('hello')\n";
    String circuit = "[lamp]\npart = \"led\"\nanode = \"GP15\"\n";
    Result good =
        run(
            "pico",
            "1s",
            program,
            "circuit.toml",
            circuit,
            "expect.txt",
            "at 500ms lamp.lit is true\noutput has line \"hello\"\npin GP15 is 1\nno error\n");
    assertEquals(0, good.code(), good::report);
    Result bad =
        run(
            "pico",
            "1s",
            program,
            "circuit.toml",
            circuit,
            "expect.txt",
            "lamp.lit is false\noutput contains \"bye\"\n");
    assertEquals(1, bad.code());
    assertTrue(bad.report().contains("FAIL  lamp.lit is false    (it is true)"), bad::report);
    assertTrue(bad.report().contains("2 of 2 checks failed."), bad::report);
    Result wrong = run("pico", "1s", program, "expect.txt", "lamp glows\n");
    assertEquals(2, wrong.code());
    assertTrue(wrong.report().contains("expect.txt, line 1"), wrong::report);
  }

  @Test
  void pioProgramsDriveNeopixels() throws Exception {
    Result result =
        run(
            "pico",
            "10ms",
            """
            import rp2, time
            from machine import Pin
            @rp2.asm_pio(sideset_init=rp2.PIO.OUT_LOW, out_shiftdir=rp2.PIO.SHIFT_LEFT,
                         autopull=True, pull_thresh=24)
            def ws2812():
                wrap_target()
                label("bitloop")
                out(x, 1)             .side(0) [2]
                jmp(not_x, "do_zero") .side(1) [1]
                jmp("bitloop")        .side(1) [4]
                label("do_zero")
                nop()                 .side(0) [4]
                wrap()
            print([hex(word) for word in ws2812[0]])
            sm = rp2.StateMachine(0, ws2812, freq=8_000_000, sideset_base=Pin(16))
            sm.active(1)
            for colour in (0x112233, 0x445566):
                sm.put(colour, 8)
            time.sleep_ms(1)
            """,
            "circuit.toml",
            "[strip]\npart = \"neopixel\"\ndata = \"GP16\"\npixels = 2\n",
            "expect.txt",
            "strip.pixels is \"#221133 #554466\"\n");
    assertEquals("['0x6221', '0x1123', '0x1400', '0xa442']\n", result.output(), result::report);
    assertEquals(0, result.code(), result::report);
  }

  @Test
  void circuitsAreCheckedInWords() throws Exception {
    Result result =
        run(
            "pico",
            "1ms",
            "",
            "circuit.toml",
            """
            [eye]
            part = "pir"
            out = "GP3"
            vcc = "5V"
            [echo]
            part = "hc_sr04"
            trigger = "GP2"
            echo = "GP3"
            vcc = "5V"
            """);
    assertTrue(result.report().contains("work against each other"), result::report);
    assertTrue(result.report().contains("more than a 3.3 V pin bears"), result::report);
    Result unknown = run("pico", "1ms", "", "circuit.toml", "[a]\npart = \"lamp\"\n");
    assertEquals(2, unknown.code());
    assertTrue(unknown.report().contains("no known part"), unknown::report);
  }

  @Test
  void hardHandlersCannotAllocate() throws Exception {
    Result result =
        run(
            "pico",
            "100ms",
            """
            from machine import Timer
            import time
            Timer(mode=Timer.ONE_SHOT, period=10, hard=True, callback=lambda t: [1, 2, t])
            time.sleep_ms(50)
            print("goes on")
            """);
    assertEquals("goes on\n", result.output());
    assertTrue(result.report().contains("MemoryError"), result::report);
  }

  @Test
  void displaysMotorsKeysAndRemotesBehaveAsTheirDataSheetsSay() throws Exception {
    Result result =
        run(
            "pico",
            "4s",
            text("parts.py"),
            "circuit.toml",
            text("circuit.toml"),
            "stimulus.txt",
            text("stimulus.txt"),
            "expect.txt",
            text("expect.txt"));
    assertEquals(0, result.code(), result::report);
    assertTrue(result.report().contains("10 checks passed."), result::report);
  }

  private static String text(String name) throws IOException {
    try (java.io.InputStream in = HeadlessTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void programsTooBigForTheirBoardRunOutOfMemory() throws Exception {
    String program =
        """
        import gc
        print(gc.mem_free() < 10000)
        try:
            bytearray(20000)
        except MemoryError as e:
            print(e)
        """;
    Result small = run("microbit-v1", "1s", program);
    assertEquals(
        "True\nmemory allocation failed, allocating 20000 bytes\n", small.output(), small::report);
    Result large = run("pico", "1s", program);
    assertEquals("False\n", large.output(), large::report);
    Result source = run("microbit-v1", "1s", "x = [\n" + "12345678,\n".repeat(2000) + "]\n");
    assertTrue(source.report().contains("MemoryError"), source::report);
  }

  @Test
  void outputsThatWorkAgainstEachOtherAreTold() throws Exception {
    VirtualRun.Result result =
        new VirtualRun(folder, "pico")
            .circuit("[sonar]\npart='hc_sr04'\ntrigger='GP2'\necho='GP3'\n")
            .run("from machine import Pin\nPin(3, Pin.OUT, value=1)\n");
    assertTrue(
        result.report().contains("on GP3 two outputs worked against each other"), result.report());
  }

  @Test
  void aResistorHoldsAnOpenWire() throws Exception {
    VirtualRun.Result result =
        new VirtualRun(folder, "pico")
            .circuit("[r]\npart='resistor'\na='GP3'\nb='3V3'\n")
            .run(
                """
                from machine import Pin
                p = Pin(3, Pin.IN)
                print(p.value())
                p.init(Pin.OUT, value=0)
                print(p.value())
                p.init(Pin.IN)
                print(p.value())
                """);
    assertEquals("1\n0\n1\n", result.output());
  }

  @Test
  void theColouredLedsOfABoardAreThereFromTheStart() throws Exception {
    Result one =
        run(
            "esp32-s3-devkitc",
            "1s",
            """
            import neopixel
            from machine import Pin
            n = neopixel.NeoPixel(Pin(38), 1)
            n[0] = (255, 128, 0)
            n.write()
            """,
            "expected.txt",
            "board_rgb.pixel0 is \"#ff8000\"\nboard_rgb.lit is 1\n");
    assertEquals(0, one.code(), one.report());
    // Its supply is switched by a pin: dark until that is high.
    Result two =
        run(
            "xiao-rp2040",
            "1s",
            """
            import neopixel, time
            from machine import Pin
            n = neopixel.NeoPixel(Pin(12), 1)
            n[0] = (0, 0, 9)
            n.write()
            time.sleep_ms(500)
            Pin(11, Pin.OUT).on()
            """,
            "expected.txt",
            "at 0.3s board_neopixel.lit is 0\nboard_neopixel.pixel0 is \"#000009\"\n");
    assertEquals(0, two.code(), two.report());
  }

  @Test
  void aDotStarOfABoardTakesItsColourByClockAndData() throws Exception {
    Result result =
        run(
            "trinket-m0",
            "1s",
            """
            from machine import Pin
            import time
            clock = Pin("DOTSTAR_CLK", Pin.OUT)
            data = Pin("DOTSTAR_DATA", Pin.OUT)
            def send(frame):
                for byte in frame:
                    for bit in range(7, -1, -1):
                        data(byte >> bit & 1)
                        clock(1)
                        clock(0)
            # A stray clock of somebody else, which the next start makes good.
            data(1)
            clock(1)
            clock(0)
            send(b"\\0\\0\\0\\0\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff")
            # Half as bright: blue, green, red.
            send(b"\\0\\0\\0\\0\\xf0\\x20\\x80\\xff\\xff\\xff\\xff\\xff")
            time.sleep_ms(500)
            send(b"\\0\\0\\0\\0\\xff\\0\\0\\0\\xff\\xff\\xff\\xff")
            """,
            "expected.txt",
            "at 0.4s board_dotstar.pixel0 is \"#844211\"\nboard_dotstar.lit is 0\n");
    assertEquals(0, result.code(), result.report());
  }

  @Test
  void aStripOfDotStarsIsDrivenBySpi() throws Exception {
    Result result =
        run(
            "pico",
            "1s",
            """
            from machine import Pin, SPI
            spi = SPI(0, baudrate=4000000, sck=Pin(18), mosi=Pin(19), miso=Pin(16))
            spi.write(bytes(4) + b"\\xff\\0\\0\\xff" + b"\\xff\\xff\\0\\0" + b"\\xe0\\xff\\xff\\xff" + b"\\xff" * 4)
            """,
            "circuit.toml",
            "[strip]\npart = \"dotstar\"\nclock = \"GP18\"\ndata = \"GP19\"\npixels = 3\n",
            "expected.txt",
            "strip.pixels is \"#ff0000 #0000ff #000000\"\nstrip.lit is 2\n");
    assertEquals(0, result.code(), result.report());
  }

  @Test
  void aLedBehindTheWirelessChipIsAPinToo() throws Exception {
    Result result =
        run(
            "nano-rp2040",
            "1s",
            """
            from machine import Pin
            import time
            red = Pin("LEDR", Pin.OUT)
            red.on()
            print(red)
            """,
            "expected.txt",
            "board_rgb.colour is \"#ff0000\"\n");
    assertEquals(0, result.code(), result.report());
    assertEquals("Pin(EXT_GPIO0, mode=OUT)\n", result.output());
  }
}
