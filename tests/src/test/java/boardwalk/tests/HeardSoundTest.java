package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes out of the loudspeaker, recorded: the window plays through Java Sound and ALSA to a
 * PulseAudio whose only output is thrown away, and what went there is listened to.
 */
class HeardSoundTest {

  private static final int RATE = 44_100;

  @TempDir Path home;
  private Process server;
  private Process recorder;
  private Path record;
  private Path alsa;

  private static boolean has(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @BeforeEach
  void listen() throws Exception {
    assumeTrue(
        has("pulseaudio") && has("parec"),
        "needs pulseaudio, pulseaudio-utils and libasound2-plugins");
    Path run = Files.createDirectory(home.resolve("run"));
    Files.setPosixFilePermissions(
        run, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    Path socket = home.resolve("sound");
    List<String> command =
        List.of(
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--use-pid-file=no",
            "--exit-idle-time=-1",
            "--disable-shm=yes",
            "-L",
            "module-null-sink sink_name=ear rate=" + RATE,
            "-L",
            "module-native-protocol-unix auth-anonymous=1 socket=" + socket);
    server = process(command, home.resolve("server.txt")).start();
    Await.until("the sound server", () -> Files.exists(socket));
    alsa =
        Files.writeString(
            home.resolve("alsa.conf"),
            "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n");
    record = home.resolve("heard.raw");
    recorder =
        process(
                List.of(
                    "parec",
                    "-d",
                    "ear.monitor",
                    "--format=s16le",
                    "--rate=" + RATE,
                    "--channels=1",
                    "--latency-msec=50"),
                record)
            .start();
    Await.until("the recording", () -> Files.exists(record) && Files.size(record) > 0);
  }

  @AfterEach
  void end() throws Exception {
    for (Process process : new Process[] {recorder, server}) {
      if (process != null) {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
      }
    }
  }

  private ProcessBuilder process(List<String> command, Path output) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_RUNTIME_DIR", home.resolve("run").toString());
    builder.environment().put("PULSE_SERVER", "unix:" + home.resolve("sound"));
    builder.environment().put("HOME", home.toString());
    builder.redirectOutput(output.toFile());
    builder.redirectError(home.resolve("errors.txt").toFile());
    return builder;
  }

  /** Runs a program on a board in a window of its own process; what was heard meanwhile. */
  private short[] heard(String board, String circuit, String program) throws Exception {
    Path project = Files.createDirectory(home.resolve("project"));
    Files.writeString(project.resolve("circuit.toml"), circuit);
    Path source = Files.writeString(home.resolve("program.py"), program);
    List<String> command =
        OwnProcess.command(
            SoundDesk.class,
            option -> !option.contains("boardwalk.sound"),
            home.toString(),
            board,
            source.toString());
    ProcessBuilder builder = process(command, home.resolve("desk.txt"));
    builder.environment().put("ALSA_CONFIG_PATH", alsa.toString());
    Process desk = builder.start();
    assertTrue(desk.waitFor(60, TimeUnit.SECONDS), "the program does not end");
    String said = Files.readString(home.resolve("errors.txt"));
    assertEquals(0, desk.exitValue(), said);
    byte[] bytes = Files.readAllBytes(record);
    short[] samples = new short[bytes.length / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }

  @Test
  void musicABuzzerSamplesAndSpeechAreHeardAtTheirPitchesWithoutGaps() throws Exception {
    short[] samples =
        heard(
            "sim:microbit-v2",
            "[beeper]\npart = \"buzzer\"\nsignal = \"pin1\"\n",
            """
            from microbit import *
            import audio, math, music, speech
            def wave(periods):
                frame = audio.AudioFrame()
                for i in range(32):
                    frame[i] = int(128 + 100 * math.sin(2 * math.pi * periods * i / 32))
                return frame
            low, high = wave(2), wave(4)
            def frames():
                for i in range(122):
                    yield low
                for i in range(122):
                    yield high
            sleep(500)
            music.play(['c4:4', 'e4:4', 'g5:2'])
            sleep(300)
            pin1.set_analog_period_microseconds(1000)
            pin1.write_analog(512)
            sleep(600)
            pin1.write_analog(0)
            sleep(500)
            audio.play(frames())
            sleep(500)
            speech.sing('#58AAAAAAAAAAAAAAAA')
            sleep(500)
            print('silence', 'now')
            """);
    // The micro:bit's own pitches are whole numbers of hertz; then two and four periods in frames
    // of 32 samples, of which 7812 are a second.
    Tone last =
        hears(
            samples,
            new double[] {261.6, 329.6, 784, 1000, 488.25, 976.5},
            new double[] {0.5, 0.5, 0.25, 0.6, 0.5, 0.5});
    int after = (int) ((last.end() + 0.1) * RATE);
    short[] voice = loud(Arrays.copyOfRange(samples, after, samples.length));
    // Eight times 130 ms at the usual speed; pitch 58 is 130 hertz.
    assertEquals(1.04, (double) voice.length / RATE, 0.25);
    assertEquals(130.3, HeardSound.pitch(voice, RATE, 60, 300), 2);
  }

  /** What is louder than silence; within it nothing is silent for longer than 40 ms. */
  private static short[] loud(short[] samples) {
    short[] loud = new short[samples.length];
    int size = 0;
    int last = -1;
    for (int i = 0; i < samples.length; i++) {
      if (Math.abs(samples[i]) >= 500) {
        int from = last >= 0 && i - last < RATE / 25 ? last + 1 : i;
        System.arraycopy(samples, from, loud, size, i + 1 - from);
        size += i + 1 - from;
        last = i;
      }
    }
    return Arrays.copyOf(loud, size);
  }

  @Test
  void soundSentByI2sIsHeard() throws Exception {
    short[] samples =
        heard(
            "sim:pico",
            "",
            """
            from machine import Pin, I2S
            import math, struct, time
            out = I2S(0, sck=Pin(16), ws=Pin(17), sd=Pin(18), mode=I2S.TX, bits=16,
                      format=I2S.STEREO, rate=16000, ibuf=4000)
            wave = bytearray()
            for i in range(160):
                wave += struct.pack('<hh', int(9000 * math.sin(2 * math.pi * 6 * i / 160)), 0)
            time.sleep_ms(300)
            for i in range(60):
                out.write(wave)
            time.sleep_ms(500)
            print('silence', 'now')
            """);
    hears(samples, new double[] {600}, new double[] {0.6});
  }

  /** Checks the first tones of a recording; the last of them. */
  private static Tone hears(short[] samples, double[] hertz, double[] seconds) {
    List<HeardSound> all = HeardSound.in(samples, RATE);
    if (Boolean.getBoolean("boardwalk.print")) {
      System.out.println(all);
    }
    List<Tone> tones = whole(all);
    assertTrue(tones.size() >= hertz.length, all.toString());
    for (int i = 0; i < hertz.length; i++) {
      assertEquals(hertz[i], tones.get(i).hertz(), hertz[i] * 0.006, all.toString());
      // Where the computer was too busy a tone of a buzzer has a hole, and samples come late.
      assertTrue(tones.get(i).sounding() < seconds[i] + 0.25, all.toString());
      assertTrue(tones.get(i).end() - tones.get(i).start() > seconds[i] - 0.25, all.toString());
    }
    return tones.get(hertz.length - 1);
  }

  /**
   * A tone, with holes where the computer was busy.
   *
   * @param start when it begins, in seconds
   * @param end when it ends
   * @param sounding how long it is, without its holes
   */
  private record Tone(double hertz, double start, double end, double sounding) {}

  /** The tones that the pieces belong to, without clicks. */
  private static List<Tone> whole(List<HeardSound> pieces) {
    List<Tone> tones = new ArrayList<>();
    for (HeardSound piece : pieces) {
      if (piece.seconds() < 0.02) {
        continue;
      }
      double end = piece.start() + piece.seconds();
      Tone last = tones.isEmpty() ? null : tones.getLast();
      if (last != null
          && Math.abs(last.hertz() - piece.hertz()) < 2
          && piece.start() - last.end() < 2) {
        tones.removeLast();
        tones.add(new Tone(last.hertz(), last.start(), end, last.sounding() + piece.seconds()));
      } else {
        tones.add(new Tone(piece.hertz(), piece.start(), end, piece.seconds()));
      }
    }
    return tones;
  }
}
