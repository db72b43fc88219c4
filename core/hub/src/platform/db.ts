import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '../../generated/client.ts';

/** The database. Only `*.store.ts` asks it anything. */
export type Db = PrismaClient;

/** A transaction of it. */
export type Tx = Prisma.TransactionClient;

/**
 * Opens the database; nothing is sent before the first question.
 *
 * @param url a PostgreSQL address, 14 or later
 * @param connections how many at once at most
 */
export function openDb(url: string, connections = 10): Db {
  const adapter = new PrismaPg({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000 });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}
