// Erases somebody on the database and in the folder named, as a hub does, until it is killed. Says when it is through.
import { openJournal } from '../src/journal/open-journal.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openDb } from '../src/platform/db.ts';
import { silentLog } from '../src/platform/log.ts';
import { erasePerson } from '../src/privacy/erase-person.ts';
import { plainShop } from '../src/shop/plain-shop.ts';

const [databaseUrl = '', folder = '', site = '', email = ''] = process.argv.slice(2);
const db = openDb(databaseUrl, 2);
const parts = { db, clock: systemClock, journal: openJournal({ folder }), log: silentLog, shop: plainShop };
await erasePerson(parts, site, { whose: { email }, orders: [] });
process.stdout.write('through\n');
await parts.journal.close();
await db.$disconnect();
