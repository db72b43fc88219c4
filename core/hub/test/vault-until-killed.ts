// Does one of what a hub does with its object store, in folders and on a database that are named, until it is killed:
// `ship` appends to the journal, says each number that is on disk and ships as fast as it can; `backup` and `restore` do
// that once and say each part of it, and `done`; at the part that is named they kill themselves.
import { makeBackup, type Hear } from '../src/backups/make-backup.ts';
import { restoreBackup } from '../src/backups/restore-backup.ts';
import { openJournal } from '../src/journal/open-journal.ts';
import { shipSegments } from '../src/journal/ship-segments.ts';
import { asOneRole } from '../src/platform/database-urls.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openFolderStore } from '../src/platform/folder-store.ts';
import { silentLog } from '../src/platform/log.ts';
import { parseKeys } from '../src/platform/parse-keys.ts';

const [what, databaseUrl = '', folder = '', storeFolder = '', key = '', more = '0'] = process.argv.slice(2);
const parsed = parseKeys(key);
if (!parsed.ok) throw new Error(parsed.problem);
const parts = {
  databaseUrl,
  store: openFolderStore(storeFolder),
  keys: { newest: parsed.keys[0], keys: parsed.keys, from: 'environment' as const },
  clock: systemClock,
  log: silentLog,
};

if (what === 'ship') {
  const journal = openJournal({ folder, segmentBytes: 2_000 });
  let next = Number(more);
  const append = async (): Promise<void> => {
    for (;;) {
      const lead = next++;
      const { ok } = await journal.append({ kind: 'lead', site: 'shop', atMs: lead, lead: { lead } });
      if (ok) process.stdout.write(`${lead}\n`);
    }
  };
  for (let lane = 0; lane < 4; lane++) void append();
  const env = { journal: { keepDays: 35, segmentSeconds: 300 } } as Parameters<typeof shipSegments>[0]['env'];
  for (;;) await shipSegments({ ...parts, env, journal });
}
let last = '';
const say: Hear = ({ part }) => {
  if (part !== last) process.stdout.write(`${(last = part)}\n`);
  // Whoever listens to us would come too late.
  if (part === more) process.kill(process.pid, 'SIGKILL');
};
const answer =
  what === 'backup'
    ? await makeBackup(parts, say)
    : await restoreBackup({ ...parts, urls: asOneRole(databaseUrl), journal: { folder } }, { replace: true }, say);
process.stdout.write(answer.ok ? 'done\n' : `${JSON.stringify(answer)}\n`);
