// A real MicroPython (webassembly port) whose serial line is this process's stdin and stdout. A
// raw-paste request makes this port wait for ever for input that cannot come: a client has to find
// out beforehand that programs here cannot read.
// Ctrl-D makes a new instance, as a soft reset does, with the files of the old one; then boot.py and
// main.py run, unless the prompt was in raw mode.
import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript';

const out = (bytes) => process.stdout.write(Buffer.from(bytes));
let board;
let raw = false;
let muted = false;

async function start(files) {
  board = await loadMicroPython({
    stdout: (bytes) => { if (!muted) out(bytes); },
    stderr: (bytes) => { if (!muted) out(bytes); },
    linebuffer: false,
    heapsize: 1 << 20,
  });
  for (const [name, data] of files) board.FS.writeFile(name, data);
}

function files() {
  const all = [];
  const walk = (folder) => {
    for (const name of board.FS.readdir(folder)) {
      if (name === '.' || name === '..') continue;
      const path = folder === '/' ? '/' + name : folder + '/' + name;
      if (['/dev', '/proc', '/tmp', '/home', '/lib'].includes(path)) continue;
      const mode = board.FS.stat(path).mode;
      if (board.FS.isFile(mode)) all.push([path, board.FS.readFile(path)]);
    }
  };
  walk('/');
  return all;
}

async function softReset() {
  const kept = files();
  out(Buffer.from('MPY: soft reboot\r\n'));
  await start(kept);
  if (!raw) {
    for (const name of ['/boot.py', '/main.py']) {
      if (kept.some(([path]) => path === name)) {
        try {
          board.runPython(new TextDecoder().decode(board.FS.readFile(name)));
        } catch (e) {
          out(Buffer.from(String(e.message).replaceAll('\n', '\r\n') + '\r\n'));
        }
      }
    }
  }
  board.replInit();
  if (raw) {
    muted = true;
    board.replProcessChar(1);
    muted = false;
    out(Buffer.from('raw REPL; CTRL-B to exit\r\n>'));
  }
}

await start([]);
board.replInit();
const queue = [];
let busy = false;
async function serve() {
  if (busy) return;
  busy = true;
  while (queue.length) {
    const byte = queue.shift();
    if (byte === 1) raw = true;
    if (byte === 2) raw = false;
    if (board.replProcessChar(byte) !== 0) await softReset();
  }
  busy = false;
}
process.stdin.on('data', (data) => { for (const b of data) queue.push(b); serve(); });
process.stdin.on('end', () => process.exit(0));
