// A process that appends to the journal in the folder named, and says each number once it is on disk, until it is killed.
import { openJournal } from '../src/journal/open-journal.ts';

const [folder = '', from = '0'] = process.argv.slice(2);
const journal = openJournal({ folder, segmentBytes: 20_000 });
let next = Number(from);
for (let lane = 0; lane < 8; lane++) void append();

async function append(): Promise<void> {
  for (;;) {
    const lead = next++;
    const { ok } = await journal.append({ kind: 'lead', site: 'shop', atMs: Date.now(), lead: { lead } });
    if (ok) process.stdout.write(`${lead}\n`);
  }
}
