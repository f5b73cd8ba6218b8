// Espressif's esptool-js with an RFC 2217 port in place of a browser's serial port.
//   node esptool.mjs PORT stub|rom ADDRESS FILE
// Prints what it finds, one fact a line; ends with "done" or a stack trace.
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import { ESPLoader, Transport } from 'esptool-js';

const IAC = 255, SB = 250, SE = 240, COM_PORT = 44;
const SET_BAUD = 1, SET_CONTROL = 5;
const SIGNALS = { dataTerminalReady: [9, 8], requestToSend: [12, 11] };

const escaped = (bytes) => [...bytes].flatMap((b) => (b === IAC ? [IAC, IAC] : [b]));

/** The part of Web Serial that esptool-js uses. */
class Port {
  #socket; #number; #state = 'data';

  constructor(number) { this.#number = number; }

  getInfo() { return { usbVendorId: 0x10c4, usbProductId: 0xea60 }; }

  async open({ baudRate }) {
    if (!this.#socket) {
      this.#socket = net.connect(this.#number, '127.0.0.1');
      this.#socket.setNoDelay(true);
      await new Promise((resolve, reject) => this.#socket.once('connect', resolve).once('error', reject));
    }
    const baud = Buffer.alloc(4);
    baud.writeUInt32BE(baudRate);
    this.#command(SET_BAUD, baud);
    this.readable = new ReadableStream({ start: (controller) => this.#listen(controller) });
    this.writable = new WritableStream({ write: (chunk) => this.#send(escaped(chunk)) });
  }

  async setSignals(signals) {
    for (const [name, values] of Object.entries(SIGNALS)) {
      if (name in signals) await this.#command(SET_CONTROL, [values[Number(signals[name])]]);
    }
  }

  async close() { /* esptool-js closes it to change its speed; the connection stays. */ }

  end() { this.#socket?.destroy(); }

  #command(command, value) { return this.#send([IAC, SB, COM_PORT, command, ...escaped(value), IAC, SE]); }

  #send(bytes) { return new Promise((resolve) => this.#socket.write(Buffer.from(bytes), resolve)); }

  #listen(controller) {
    this.#socket.removeAllListeners('data');
    this.#socket.on('data', (bytes) => {
      const data = [...bytes].filter((b) => this.#isData(b));
      try {
        if (data.length > 0) controller.enqueue(new Uint8Array(data));
      } catch { /* The stream was cancelled to change the speed. */ }
    });
  }

  /** Telnet's commands are dropped; a doubled FF is one. */
  #isData(b) {
    switch (this.#state) {
      case 'data': this.#state = b === IAC ? 'command' : 'data'; return b !== IAC;
      case 'command': this.#state = b === IAC ? 'data' : b === SB ? 'option' : 'verb'; return b === IAC;
      case 'option': this.#state = b === IAC ? 'end' : 'option'; return false;
      case 'end': this.#state = b === SE ? 'data' : 'option'; return false;
      default: this.#state = 'data'; return false;
    }
  }
}

const [number, dialect, address, file] = process.argv.slice(2);
const port = new Port(Number(number));
// The ROM answers an MD5 in hex digits, which esptool-js takes for bytes.
const digits = (md5) => (dialect === 'rom' ? Buffer.from(md5).toString('hex') : md5);
const quiet = { clean() {}, write() {}, writeLine(line) { if (process.env.VERBOSE) console.error(line); } };
const loader = new ESPLoader({ transport: new Transport(port, false), baudrate: 460800, terminal: quiet });
if (dialect === 'rom') {
  loader.runStub = async () => loader.chip;
  loader.FLASH_WRITE_SIZE = 0x400;
}
try {
  console.log('chip ' + (await loader.main()));
  console.log('mac ' + (await loader.chip.readMac(loader)));
  // Its own flashSpiAttach has the stub's four bytes; the ROM takes eight.
  if (dialect === 'rom') await loader.checkCommand('attach the flash', loader.ESP_SPI_ATTACH, new Uint8Array(8), 0);
  console.log('flash ' + (await loader.readFlashId()).toString(16));
  if (dialect === 'stub') await loader.eraseFlash();
  await loader.writeFlash({
    fileArray: [{ data: new Uint8Array(fs.readFileSync(file)), address: Number(address) }],
    flashSize: 'keep', flashMode: 'keep', flashFreq: 'keep', eraseAll: false, compress: true,
    calculateMD5Hash: (image) => digits(crypto.createHash('md5').update(image).digest('hex')),
  });
  console.log('done');
} finally {
  port.end();
}
process.exit(0);
