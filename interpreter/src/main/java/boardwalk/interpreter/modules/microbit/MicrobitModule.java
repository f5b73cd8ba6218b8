package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Types;

/** {@code microbit}. */
public final class MicrobitModule implements NativeModule {

  private static final String PANIC = "99099:99099:00000:09990:90009";

  private static final String SCISSORS = "99009:99090:00900:99090:99009";

  private final MicrobitBoard board;

  private MicrobitModule(MicrobitBoard board) {
    this.board = board;
  }

  /** Adds everything a micro:bit has that other boards have not. */
  public static void addAll(ModuleRegistry registry, VirtualBoard virtual) {
    MicrobitBoard board = new MicrobitBoard(virtual);
    registry.add(new MicrobitModule(board));
    registry.add(new MusicModule(board));
    registry.add(new NeopixelModule(board.isSecond()));
    registry.add(new RadioModule(board));
    registry.add(new AudioModule(board));
    registry.add(new SpeechModule(board));
    registry.add(new MicrobitMachine(virtual));
    registry.add(new PartOf(registry.find("time").orElseThrow(), PartOf.TIME));
    registry.add(
        new PartOf(
            registry.find("os").orElseThrow(),
            board.isSecond() ? PartOf.MORE_FILES : PartOf.FILES));
    for (String name : new String[] {"this", "antigravity", "love"}) {
      registry.add(new TextModule(name, virtual));
    }
    if (board.isSecond()) {
      registry.add(new LogModule());
      registry.add(new PowerModule(board));
    }
  }

  @Override
  public String name() {
    return "microbit";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    VirtualBoard virtual = board.board();
    long start = Clock.now();
    PyModule module = new PyModule(name());
    module.with("Image", MicrobitImage.TYPE);
    module.with("display", new Display(board));
    module.with("button_a", new MicrobitButton(virtual, "button_a"));
    module.with("button_b", new MicrobitButton(virtual, "button_b"));
    module.with("accelerometer", new Accelerometer(virtual, board.isSecond()));
    module.with("compass", new Compass(virtual));
    module.with("i2c", new MicrobitI2c(virtual));
    module.with("uart", new MicrobitUart(virtual, interpreter.console()));
    module.with("spi", new MicrobitSpi(virtual));
    board.pins().forEach(module::with);
    module.with(NativeFunction.of0("temperature", () -> (long) virtual.senses().temperature()));
    module.with(NativeFunction.of0("running_time", () -> (Clock.now() - start) / 1_000_000));
    module.with(
        NativeFunction.of1(
            "sleep",
            ms -> {
              double wanted = Types.isInt(ms) ? Numbers.toLong(ms) : Numbers.toDouble(ms);
              Clock.sleep((long) (wanted * 1_000_000));
              return None.NONE;
            }));
    module.with(
        NativeFunction.of0(
            "reset",
            () -> {
              throw new ProgramEnd(ProgramEnd.Kind.SOFT_RESET);
            }));
    module.with(
        NativeFunction.between(
            "panic",
            0,
            1,
            args -> {
              virtual.matrix().show(MicrobitImage.parse(PANIC).window(0));
              throw new ProgramEnd(ProgramEnd.Kind.HARD_RESET);
            }));
    // The class is one for all boards of a process; this picture came with the second model.
    MicrobitImage.TYPE.namespace().remove("SCISSORS");
    if (board.isSecond()) {
      SecondModel.addTo(module, board);
      MicrobitImage.TYPE.with("SCISSORS", MicrobitImage.parse(SCISSORS));
    }
    return module;
  }
}
