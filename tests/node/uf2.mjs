// npm uf2 as a counterpart. {decode: base64} gives its blocks; {encode: [{...block, data: base64}]}
// gives a file.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const uf2 = require('uf2');

function decode(file) {
  const bytes = Buffer.from(file, 'base64');
  const blocks = [];
  for (let at = 0; at < bytes.length; at += 512) {
    const block = uf2.decodeBlock(new Uint8Array(bytes.subarray(at, at + 512)));
    blocks.push({ ...block, payload: Buffer.from(block.payload).toString('base64') });
  }
  return { blocks, families: [...uf2.familyMap.entries()].map(([id, name]) => ({ id, name })) };
}

function encode(blocks) {
  return blocks.map((block) => {
    const out = new Uint8Array(512);
    uf2.encodeBlock({ ...block, payload: new Uint8Array(Buffer.from(block.payload, 'base64')) }, out);
    return Buffer.from(out).toString('base64');
  });
}

let text = '';
for await (const chunk of process.stdin) text += chunk;
const job = JSON.parse(text);
process.stdout.write(JSON.stringify(job.decode ? decode(job.decode) : encode(job.encode)));
