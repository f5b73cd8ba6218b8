package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyList;

/** What pins of the STM32 port say of themselves (ports/stm32/pin.c). */
final class Stm32PinMethods {

  private Stm32PinMethods() {}

  static void add(Members<MachinePin> members) {
    members
        .get("name", self -> self.pin().label())
        .get("names", self -> PyList.of(self.pin().label()))
        .get("af_list", self -> new PyList())
        .get("af", self -> 0L)
        .get("pin", self -> (long) Math.max(0, self.pin().number()) & 15)
        .get("port", self -> (long) Math.max(0, self.pin().number()) >> 4)
        .get("gpio", self -> 0x4002_0000L + 0x400L * (Math.max(0, self.pin().number()) >> 4))
        .with("mapper", NativeFunction.between("mapper", 0, 2, args -> None.NONE))
        .with("dict", NativeFunction.between("dict", 0, 2, args -> None.NONE))
        .with("debug", NativeFunction.between("debug", 0, 2, args -> false));
  }
}
