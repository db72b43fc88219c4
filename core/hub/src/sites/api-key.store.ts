import type { ApiKey as Row } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import type { ApiKey } from './api-key.ts';

export async function insertApiKey(
  tx: Tx,
  key: { site: string; id: string; name: string; hash: string; lastFour: string; createdAt: Date },
): Promise<ApiKey> {
  return toApiKey(await tx.apiKey.create({ data: key }));
}

export async function countApiKeys(tx: Tx, site: string): Promise<number> {
  return tx.apiKey.count({ where: { site, revokedAt: null } });
}

export async function listApiKeyRows(db: Db, site: string): Promise<readonly ApiKey[]> {
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'asc' as const }];
  return (await db.apiKey.findMany({ where: { site }, orderBy })).map(toApiKey);
}

/** @returns whether there was such a key that still opened anything */
export async function writeRevoked(db: Db, site: string, id: string, revokedAt: Date): Promise<boolean> {
  return (await db.apiKey.updateMany({ where: { site, id, revokedAt: null }, data: { revokedAt } })).count > 0;
}

export async function findApiKey(
  db: Db,
  hash: string,
): Promise<{ readonly site: string; readonly key: ApiKey } | undefined> {
  const row = await db.apiKey.findUnique({ where: { hash } });
  return row ? { site: row.site, key: toApiKey(row) } : undefined;
}

/** Notes a use, unless one was noted since. */
export async function writeUsed(db: Db, site: string, id: string, usedAt: Date, unlessSince: Date): Promise<void> {
  const isOld = [{ lastUsedAt: null }, { lastUsedAt: { lt: unlessSince } }];
  await db.apiKey.updateMany({ where: { site, id, OR: isOld }, data: { lastUsedAt: usedAt } });
}

function toApiKey({ id, name, lastFour, createdAt, lastUsedAt, revokedAt }: Row): ApiKey {
  return {
    id,
    name,
    lastFour,
    createdAt: createdAt.toISOString(),
    ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
    ...(revokedAt && { revokedAt: revokedAt.toISOString() }),
  };
}
