// Compiles programs with mpy-cross (WebAssembly) for MpyCorpusTest: every .py file below FROM
// becomes a .mpy file at the same place below TO. Says which it cannot compile.
//   node node/mpycross.mjs FROM TO [OPTION of mpy-cross ...]
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { createRequire } from 'node:module';

// It was made for an older Node and takes this one, which has fetch, for a browser.
delete globalThis.fetch;
process.setMaxListeners(0);
const { compile } = createRequire(import.meta.url)('@pybricks/mpy-cross-v6');
const [from, to, ...options] = process.argv.slice(2);

async function all(folder) {
  for (const name of readdirSync(join(from, folder)).sort()) {
    const path = join(folder, name);
    if (statSync(join(from, path)).isDirectory()) {
      await all(path);
    } else if (name.endsWith('.py')) {
      await one(path);
    }
  }
}

/** The corpus has FEATURE/PROGRAM.py, run at a prompt, and modules below FEATURE/PROGRAM/. */
function shownAs(path) {
  const parts = path.split('/');
  return parts.length === 2 ? '<stdin>' : parts.slice(2).join('/');
}

async function one(path) {
  const source = readFileSync(join(from, path), 'utf8');
  const made = await compile('program.py', source, ['-s', shownAs(path), ...options]);
  if (made.status !== 0) {
    console.log(`${path}: ${made.err.join(' ')}`);
    return;
  }
  const target = join(to, path.slice(0, -3) + '.mpy');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, made.mpy);
}

await all('');
