// Erases somebody on the database and in the folder named, as a hub does, until it is killed. Says when it is through.
import { openJournal } from '../src/journal/open-journal.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openDb } from '../src/platform/db.ts';
import { parseKeys } from '../src/platform/parse-keys.ts';
import { silentLog } from '../src/platform/log.ts';
import { erasePerson } from '../src/privacy/erase-person.ts';
import { plainShop } from '../src/shop/plain-shop.ts';

const [databaseUrl = '', folder = '', site = '', email = '', ring = ''] = process.argv.slice(2);
const parsed = parseKeys(ring);
if (!parsed.ok) throw new Error(parsed.problem);
const keys = { newest: parsed.keys[0], keys: parsed.keys, from: 'environment' } as const;
const db = openDb(databaseUrl, 2, keys);
const parts = { db, keys, clock: systemClock, journal: openJournal({ folder }), log: silentLog, shop: plainShop };
await erasePerson(parts, site, { whose: { email }, orders: [] });
process.stdout.write('through\n');
await parts.journal.close();
await db.$disconnect();
