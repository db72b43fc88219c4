// Removes what has been kept long enough from the database named, until it is killed.
import { systemClock } from '../src/platform/clock.ts';
import { openDb } from '../src/platform/db.ts';
import { silentLog } from '../src/platform/log.ts';
import { cleanUp } from '../src/retention/clean-up.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const db = openDb(databaseUrl, 2);
await cleanUp({ db, clock: systemClock, log: silentLog });
await db.$disconnect();
