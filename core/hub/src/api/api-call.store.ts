import { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';
import type { Answer } from './operation.ts';

export interface KeptCall {
  readonly request: string;
  readonly answer?: Answer;
}

/** Takes a key for a call, or one that was begun before `abandonedBefore` and never answered; false where it is taken. */
export async function takeCallKey(
  db: Db,
  call: { readonly site: string; readonly key: string; readonly request: string; readonly at: Date },
  abandonedBefore: Date,
): Promise<boolean> {
  const { count } = await db.apiCall.createMany({ data: call, skipDuplicates: true });
  if (count > 0) return true;
  const { site, key, request, at } = call;
  const where = { site, key, request, status: null, at: { lt: abandonedBefore } };
  return (await db.apiCall.updateMany({ where, data: { at } })).count > 0;
}

export async function readCall(db: Db, site: string, key: string): Promise<KeptCall | undefined> {
  const row = await db.apiCall.findUnique({ where: { site_key: { site, key } } });
  if (!row) return undefined;
  return { request: row.request, ...(row.status !== null && { answer: { status: row.status, body: row.answer } }) };
}

export async function writeCallAnswer(db: Db, site: string, key: string, { status, body }: Answer): Promise<void> {
  // As it will be sent: what JSON leaves out is left out here too.
  const answer = JSON.parse(JSON.stringify(body)) as Prisma.InputJsonValue;
  await db.apiCall.updateMany({ where: { site, key }, data: { status, answer } });
}

export async function freeCallKey(db: Db, site: string, key: string): Promise<void> {
  await db.apiCall.deleteMany({ where: { site, key, status: null } });
}

export function deleteCalls(tx: Tx, { site, before, most }: Batch): Promise<number> {
  return deleteSome(tx, Prisma.sql`"api_call"`, Prisma.sql`t."site" = ${site} and t."at" <= ${before}`, most);
}
