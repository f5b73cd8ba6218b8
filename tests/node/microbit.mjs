// The micro:bit foundation's own libraries as a counterpart. Takes one JSON value on stdin:
//   {pack: {hexes: [{boardId, hex}], files: {name: base64}}}  or  {unpack: hex, runtimes: {boardId: hex}}
// and prints one: what those libraries make or read of it.
import { createRequire } from 'node:module';
import { MicropythonFsHex } from '@microbit/microbit-fs';

const require = createRequire(import.meta.url);
const universal = require('@microbit/microbit-universal-hex');
const base64 = (bytes) => Buffer.from(bytes).toString('base64');

function pack({ hexes, files }) {
  const fs = new MicropythonFsHex(hexes);
  for (const [name, data] of Object.entries(files)) fs.write(name, Buffer.from(data, 'base64'));
  return {
    room: fs.getStorageSize(),
    each: hexes.map(({ boardId }) => fs.getIntelHex(boardId)),
    universal: hexes.length > 1 ? fs.getUniversalHex() : null,
    sections: universal.createUniversalHex(hexes),
    blocks: universal.createUniversalHex(hexes, true),
  };
}

function unpack(hex, runtimes) {
  const parts = universal.isUniversalHex(hex)
    ? universal.separateUniversalHex(hex)
    : [{ boardId: 0, hex }];
  return parts.map(({ boardId, hex: one }) => {
    const fs = new MicropythonFsHex(runtimes[boardId]);
    fs.importFilesFromHex(one, { overwrite: true });
    return {
      boardId,
      hex: one,
      files: Object.fromEntries(fs.ls().map((name) => [name, base64(fs.readBytes(name))])),
    };
  });
}

let text = '';
for await (const chunk of process.stdin) text += chunk;
const job = JSON.parse(text);
process.stdout.write(JSON.stringify(job.pack ? pack(job.pack) : unpack(job.unpack, job.runtimes)));
