package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.modules.ports.esp.EdgeCounter;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyType;

/** {@code machine}, as the port of the board has it. */
public final class MachineModule implements NativeModule {

  private final VirtualBoard board;

  public MachineModule(VirtualBoard board) {
    this.board = board;
  }

  @Override
  public String name() {
    return "machine";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    Port port = Port.of(board.profile().runtime().platform());
    new Power(board, port).addTo(module);
    module.with("mem8", new MachineMemory(board.registers(), 1));
    module.with("mem16", new MachineMemory(board.registers(), 2));
    module.with("mem32", new MachineMemory(board.registers(), 4));
    PyType pins = MachinePin.type(board, port);
    module.with("Pin", pins);
    module.with("Signal", MachineSignal.make(pins));
    module.with("PinBase", PinBase.TYPE);
    module.with("ADC", MachineAdc.type(board, port));
    module.with("PWM", MachinePwm.type(board, port));
    module.with("I2C", MachineI2c.hardware(board, port));
    module.with("SoftI2C", MachineI2c.software(board, port));
    module.with("SPI", MachineSpi.hardware(board, port));
    module.with("SoftSPI", MachineSpi.software(board));
    module.with("UART", MachineUart.type(board, port));
    module.with("RTC", MachineRtc.type(port == Port.ESP32 || port.isGeneric(), port == Port.STM32));
    module.with("WDT", MachineWatchdog.type(board, port));
    module.with("I2S", MachineI2s.type(board));
    if (port == Port.RP2 || port == Port.STM32 || port.isGeneric()) {
      module.with("I2CTarget", I2cTarget.type(board, port));
    }
    if (port == Port.RP2 || port.isGeneric()) {
      module.with("USBDevice", UsbDevice.make());
    }
    if (port == Port.ESP32 || port.isGeneric()) {
      module.with("SDCard", MachineSdCard.type(board));
    }
    boolean virtualTimers = port == Port.RP2 || port == Port.STM32;
    module.with("Timer", MachineTimer.type(board, virtualTimers, port == Port.ESP32));
    module.with(NativeFunction.between("time_pulse_us", 2, 3, PulseTime::measure));
    module.with(NativeFunction.between("bitstream", 4, 4, Bitstream::call));
    module.with(NativeFunction.between("dht_readinto", 2, 2, DhtReading::call));
    if (port == Port.ESP32) {
      Esp32Extras.addTo(module, board);
      EdgeCounter.addTo(module, board);
    }
    if (port == Port.ESP32 || port.isGeneric()) {
      module.with("DAC", MachineDac.type(board));
      module.with("TouchPad", MachineTouch.type(board));
      module.with("ADCBlock", MachineAdcBlock.type(module));
    }
    if (port == Port.STM32) {
      Stm32Extras.addTo(module, board, interpreter);
    }
    if (port == Port.RP2 || port == Port.STM32) {
      module.with(NativeFunction.between("bootloader", 0, 1, args -> Power.bootloader()));
    }
    return module;
  }
}
