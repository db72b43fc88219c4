import type { Journal } from '../journal/journal.ts';
import type { ShopPort } from '../shop/shop-port.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db.ts';
import type { Env } from './env.ts';
import type { Jobs } from './jobs.ts';
import type { KeyRing } from './key-ring.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mailer.ts';
import type { ObjectStore } from './object-store.ts';
import type { SecurityLog } from './security-log.ts';

/** Everything a use-case may need. Each takes what it names of this, and the site. */
export interface HubParts {
  readonly env: Env;
  readonly db: Db;
  /** The same database, for what copies it whole: as a role that reads everything. */
  readonly databaseUrl: string;
  readonly jobs: Jobs;
  /** What seals personal data. */
  readonly keys: KeyRing;
  readonly journal: Journal;
  /** Where segments of the journal and backups are kept. */
  readonly store: ObjectStore;
  readonly log: Log;
  readonly security: SecurityLog;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly shop: ShopPort;
}
