import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '../../generated/client.ts';
import type { KeyRing } from './key-ring.ts';
import { sealOperation } from './seal-operation.ts';

/** The database. Only `*.store.ts` asks it anything. */
export type Db = PrismaClient;

/** A transaction of it. */
export type Tx = Prisma.TransactionClient;

/**
 * Opens the database; nothing is sent before the first question.
 *
 * @param url a PostgreSQL address, 14 or later
 * @param connections how many at once at most
 * @param keys seal and open what is personal; without them only the rest can be read and written
 */
export function openDb(url: string, connections = 10, keys?: KeyRing): Db {
  const adapter = new PrismaPg({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000 });
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' });
  // Stores see clear values and have the types they always had.
  return client.$extends({ query: { $allModels: { $allOperations: sealOperation(keys) } } }) as unknown as Db;
}
