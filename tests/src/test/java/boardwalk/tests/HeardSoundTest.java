package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
    await("the sound server", () -> Files.exists(socket));
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
    await("the recording", () -> Files.exists(record) && Files.size(record) > 0);
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

  @FunctionalInterface
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(String what, Condition condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.holds()) {
      assertTrue(System.nanoTime() < deadline, "not in time: " + what);
      Thread.onSpinWait();
    }
  }

  /** Runs a program on a board in a window of its own process; what was heard meanwhile. */
  private List<HeardSound> heard(String board, String circuit, String program) throws Exception {
    Path project = Files.createDirectory(home.resolve("project"));
    Files.writeString(project.resolve("circuit.toml"), circuit);
    Path source = Files.writeString(home.resolve("program.py"), program);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.contains("boardwalk.sound") && !argument.contains("agent"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SoundDesk.class.getName(), home.toString(), board, source.toString()));
    ProcessBuilder builder = process(command, home.resolve("desk.txt"));
    builder.environment().put("ALSA_CONFIG_PATH", alsa.toString());
    Process desk = builder.start();
    assertTrue(desk.waitFor(60, TimeUnit.SECONDS), "the program does not end");
    String said = Files.readString(home.resolve("errors.txt"));
    assertEquals(0, desk.exitValue(), said);
    byte[] bytes = Files.readAllBytes(record);
    short[] samples = new short[bytes.length / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return HeardSound.in(samples, RATE);
  }

  @Test
  void musicAndABuzzerAreHeardAtTheirPitchesWithoutGaps() throws Exception {
    List<HeardSound> all =
        heard(
            "sim:microbit-v2",
            "[beeper]\npart = \"buzzer\"\nsignal = \"pin1\"\n",
            """
            from microbit import *
            import music
            sleep(500)
            music.play(['c4:4', 'e4:4', 'g5:2'])
            sleep(300)
            pin1.set_analog_period_microseconds(1000)
            pin1.write_analog(512)
            sleep(600)
            pin1.write_analog(0)
            sleep(500)
            print('silence', 'now')
            """);
    if (Boolean.getBoolean("boardwalk.print")) {
      System.out.println(all);
    }
    List<HeardSound> tones = whole(all);
    double[] wanted = {261.6, 329.6, 784.0, 1000.0};
    double[] seconds = {0.5, 0.5, 0.25, 0.6};
    assertEquals(wanted.length, tones.size(), all.toString());
    for (int i = 0; i < wanted.length; i++) {
      HeardSound tone = tones.get(i);
      // The micro:bit's own pitches are whole numbers of hertz.
      assertEquals(wanted[i], tone.hertz(), wanted[i] * 0.006, all.toString());
      assertEquals(seconds[i], tone.seconds(), 0.25, all.toString());
    }
  }

  /** Tones with what a busy computer left out of them filled in, and without its clicks. */
  private static List<HeardSound> whole(List<HeardSound> pieces) {
    List<HeardSound> tones = new ArrayList<>();
    for (HeardSound piece : pieces) {
      if (piece.seconds() < 0.02) {
        continue;
      }
      HeardSound last = tones.isEmpty() ? null : tones.getLast();
      if (last != null
          && Math.abs(last.hertz() - piece.hertz()) < 2
          && piece.start() - last.start() - last.seconds() < 0.4) {
        double seconds = piece.start() + piece.seconds() - last.start();
        tones.set(tones.size() - 1, new HeardSound(last.start(), seconds, last.hertz()));
      } else {
        tones.add(piece);
      }
    }
    return tones;
  }
}
