package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** {@code machine.ADCBlock} (extmod/machine_adc_block.c). */
final class MachineAdcBlock extends PyObject {

  private final PyType type;
  private final PyModule machine;
  private final long id;

  private MachineAdcBlock(PyType type, PyModule machine, long id) {
    this.type = type;
    this.machine = machine;
    this.id = id;
  }

  static PyType type(PyModule machine) {
    PyType type = new PyType("ADCBlock");
    type.constructor(
        (called, arguments) -> {
          long id = Numbers.toLong(arguments.require(0, "id"));
          if (id != 1 && id != 2) {
            throw Errors.valueError("invalid block id");
          }
          return new MachineAdcBlock(type, machine, id);
        });
    new Members<>(type, MachineAdcBlock.class)
        .words("init", (self, arguments) -> None.NONE)
        .words(
            "connect",
            (self, arguments) -> {
              Object pin = arguments.get(arguments.count() - 1);
              return Calls.callable(self.machine.attribute("ADC")).call1(pin);
            });
    return type;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return "ADCBlock(" + id + ", bits=12)";
  }
}
