import { Prisma, type AccountAccess as Row } from '../../generated/client.ts';
import type { Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { openSealed, seal, type KeyRing } from '../platform/key-ring.ts';
import type { Batch } from '../retention/retention-kind.ts';
import type { Access, AccessArea, AccessDeed } from './access.ts';

type Parts = Pick<HubParts, 'db' | 'keys'>;

/** Where somebody was and what they use is sealed: a copy of the table tells neither. */
export async function insertAccess({ db, keys }: Parts, site: string, access: Access): Promise<void> {
  const { id, at, who, ip, agent, area, deed, outcome } = access;
  const sealOf = (text: string | undefined, column: string) =>
    text === undefined ? null : seal(keys, Buffer.from(text), nameContext(site, id, column)).toString('base64');
  const sealed = { ip: sealOf(ip, 'ip'), agent: sealOf(agent, 'agent') };
  const data = { site, id, at: new Date(at), who: who ?? null, ...sealed, what: `${area}.${deed}`, outcome };
  await db.accountAccess.create({ data });
}

export interface AccessRows {
  readonly rows: readonly Access[];
  readonly total: number;
}

export async function listAccessRows(
  { db, keys }: Parts,
  site: string,
  { who, area, outcome, from, to, skip, take }: AccessQuery,
): Promise<AccessRows> {
  const where: Prisma.AccountAccessWhereInput = {
    site,
    ...(who !== undefined && { who }),
    ...(area && { what: { startsWith: `${area}.` } }),
    ...(outcome && { outcome }),
    ...((from || to) && { at: { ...(from && { gte: from }), ...(to && { lt: to }) } }),
  };
  const [rows, total] = await Promise.all([
    db.accountAccess.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'asc' }], skip, take }),
    db.accountAccess.count({ where }),
  ]);
  return { rows: rows.map((row) => toAccess(keys, row)), total };
}

export interface AccessQuery {
  readonly who?: string | undefined;
  readonly area?: AccessArea | undefined;
  readonly outcome?: Access['outcome'] | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly skip: number;
  readonly take: number;
}

/** Everybody who was here. */
export async function listAccessPeople({ db }: Pick<Parts, 'db'>, site: string): Promise<readonly string[]> {
  const where = { site, who: { not: null } };
  const rows = await db.accountAccess.findMany({
    where,
    distinct: ['who'],
    orderBy: { who: 'asc' },
    select: { who: true },
  });
  return rows.flatMap(({ who }) => who ?? []);
}

export function deleteOldAccesses(tx: Tx, { site, before, most }: Batch): Promise<number> {
  return deleteSome(
    tx,
    Prisma.sql`"account_access"`,
    Prisma.sql`t."site" = ${site} and t."at" <= ${before}`,
    most,
    'kept',
  );
}

const nameContext = (site: string, id: string, column: string): string =>
  JSON.stringify(['account_access', column, site, id]);

function toAccess(keys: KeyRing, { site, id, at, who, ip, agent, what, outcome }: Row): Access {
  // What a key that is gone had sealed is not known any more; the rest is.
  const open = (sealed: string | null, column: string) => {
    if (sealed === null) return undefined;
    const opened = openSealed(keys, Buffer.from(sealed, 'base64'), nameContext(site, id, column));
    return opened.ok ? opened.bytes.toString() : undefined;
  };
  const [area, deed] = what.split('.') as [AccessArea, AccessDeed];
  const [address, browser] = [open(ip, 'ip'), open(agent, 'agent')];
  return {
    id,
    at: at.toISOString(),
    ...(who !== null && { who }),
    ...(address !== undefined && { ip: address }),
    ...(browser !== undefined && { agent: browser }),
    area,
    deed,
    outcome: outcome as Access['outcome'],
  };
}
