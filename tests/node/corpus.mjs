// What the real MicroPython (webassembly port) prints for the programs of the corpus.
//   node node/corpus.mjs --check   compares with the .out files; says what differs, exit code 1
//   node node/corpus.mjs --write   writes them
// viper/ and native/ are left out: this port makes no machine code (see corpus/expect).
import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const corpus = fileURLToPath(new URL('../corpus/', import.meta.url));
const write = process.argv[2] === '--write';
const machineCode = ['viper', 'native'];

/** Puts the files that go with a program on the board. */
function copy(board, from, to) {
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), to + '/' + name];
    if (statSync(source).isDirectory()) {
      board.FS.mkdir(target);
      copy(board, source, target);
    } else {
      board.FS.writeFile(target, readFileSync(source));
    }
  }
}

async function run(program) {
  const printed = [];
  const out = (bytes) => printed.push(Buffer.from(bytes));
  const board = await loadMicroPython({ stdout: out, stderr: out, linebuffer: false, heapsize: 1 << 20 });
  const files = program.slice(0, -3);
  if (existsSync(files)) copy(board, files, '');
  let error = '';
  try {
    board.runPython(readFileSync(program, 'utf8'));
  } catch (e) {
    error = String(e.message);
  }
  return (Buffer.concat(printed).toString('utf8') + error).replaceAll('\r\n', '\n');
}

let count = 0;
let wrong = 0;
for (const feature of readdirSync(corpus).sort()) {
  if (machineCode.includes(feature) || !statSync(join(corpus, feature)).isDirectory()) continue;
  for (const name of readdirSync(join(corpus, feature)).sort()) {
    if (!name.endsWith('.py')) continue;
    const program = join(corpus, feature, name);
    const expected = program.slice(0, -3) + '.out';
    const printed = await run(program);
    count++;
    if (write) {
      writeFileSync(expected, printed);
    } else if (!existsSync(expected) || readFileSync(expected, 'utf8') !== printed) {
      wrong++;
      console.log(`${feature}/${name}: the real MicroPython prints\n${printed}`);
    }
  }
}
console.log(`${count} programs, ${wrong} differ`);
process.exit(wrong ? 1 : 0);
