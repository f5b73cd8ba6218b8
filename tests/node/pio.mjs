// Runs PIO programs in rp2040js and says the levels of the watched pin as [level, cycles]. In: a
// list of programs as the analyser of PioChapter describes them; out: a list of such runs.
import { RP2040 } from 'rp2040js';

const STEPS = 4000;

function runs(program) {
  const chip = new RP2040();
  const pio = chip.pio[0];
  const machine = pio.machines[0];
  program.words.forEach((word, i) => (pio.instructions[i] = word));
  const sideCount = program.side + ((program.execctrl >>> 30) & 1);
  const base = 2;
  machine.pinCtrl =
    ((sideCount << 29) | (program.set << 26) | (program.out << 20) | (program.sidebase << 10) | (base << 5) | base) >>> 0;
  machine.execCtrl = program.execctrl;
  machine.shiftCtrl = program.shiftctrl;
  machine.restart();
  program.sends.forEach((word) => machine.writeFIFO(word));
  const found = [];
  let before = -1;
  let since = 0;
  for (let i = 0; i < STEPS; i++) {
    const start = machine.cycles;
    machine.step();
    const level = (pio.pinValues >>> program.pin) & 1;
    if (level !== before) {
      if (before >= 0) found.push([before, (start - since) * program.divider]);
      before = level;
      since = start;
    }
  }
  return found;
}

let text = '';
process.stdin.on('data', (part) => (text += part));
process.stdin.on('end', () => {
  console.log(JSON.stringify(JSON.parse(text).map(runs)));
});
