// A process that seals stored rows anew, in the database and by the keys named, and says so after each batch, until it is
// killed or done.
import { openDb } from '../src/platform/db.ts';
import { parseKeys } from '../src/platform/parse-keys.ts';
import { sealStoredRows } from '../src/sealing/seal-stored-rows.ts';

const [databaseUrl = '', text = ''] = process.argv.slice(2);
const parsed = parseKeys(text);
if (!parsed.ok) throw new Error(parsed.problem);
const keys = { newest: parsed.keys[0], keys: parsed.keys, from: 'environment' } as const;
await sealStoredRows({ db: openDb(databaseUrl, 2, keys), keys }, ({ table, done }) =>
  process.stdout.write(`${table} ${done}\n`),
);
process.exit(0);
