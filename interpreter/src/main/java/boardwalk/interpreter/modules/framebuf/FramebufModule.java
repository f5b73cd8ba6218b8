package boardwalk.interpreter.modules.framebuf;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyModule;

/** {@code framebuf} (extmod/modframebuf.c). */
public final class FramebufModule implements NativeModule {

  @Override
  public String name() {
    return "framebuf";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name()).with("FrameBuffer", FrameBuffer.TYPE);
    for (PixelFormat format : PixelFormat.values()) {
      module.with(format.name(), (long) format.number);
    }
    module.with("MVLSB", (long) PixelFormat.MONO_VLSB.number);
    return module.with(
        NativeFunction.between(
            "FrameBuffer1",
            3,
            4,
            args ->
                FrameBuffer.of(
                    new Object[] {
                      args[0],
                      args[1],
                      args[2],
                      (long) PixelFormat.MONO_VLSB.number,
                      args.length > 3 ? args[3] : args[1]
                    },
                    true)));
  }
}
