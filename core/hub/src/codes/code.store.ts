import { Prisma, type Code as Row } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';
import type { UniqueCodeTerms } from './code-terms.ts';

export interface CodeRow extends Omit<Row, 'terms'> {
  readonly terms: UniqueCodeTerms;
}

const typed = (row: Row | null): CodeRow | undefined => (row ? (row as unknown as CodeRow) : undefined);

/** One at a time gives codes of a site, so that a ceiling is never passed and nobody gets two. Until the transaction ends. */
export async function lockCodes(tx: Tx, site: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`codes of ${site}`}, 0))`;
}

export async function readCodeOfPerson(
  tx: Tx,
  site: string,
  campaign: string,
  boundTo: string,
): Promise<CodeRow | undefined> {
  return typed(
    await tx.code.findFirst({ where: { site, campaign, boundTo, problem: null }, orderBy: { givenAt: 'desc' } }),
  );
}

export async function countCodesSince(tx: Tx, site: string, since: Date, campaign?: string): Promise<number> {
  return tx.code.count({ where: { site, givenAt: { gt: since }, ...(campaign !== undefined && { campaign }) } });
}

export async function insertCode(
  tx: Tx,
  code: Omit<Prisma.CodeUncheckedCreateInput, 'terms'> & { readonly terms: UniqueCodeTerms },
): Promise<void> {
  await tx.code.create({ data: { ...code, terms: code.terms as unknown as Prisma.InputJsonObject } });
}

export async function readCode(db: Db | Tx, site: string, code: string): Promise<CodeRow | undefined> {
  return typed(await db.code.findUnique({ where: { site_code: { site, code } } }));
}

/** Says that we are about to have a code minted; false where it is, never will be, or somebody else is at it. */
export async function claimCode(db: Db, site: string, code: string, now: Date, staleBefore: Date): Promise<boolean> {
  const { count } = await db.code.updateMany({
    where: {
      site,
      code,
      mintedAt: null,
      problem: null,
      OR: [{ claimedAt: null }, { claimedAt: { lt: staleBefore } }],
    },
    data: { claimedAt: now },
  });
  return count === 1;
}

export async function releaseCode(db: Db, site: string, code: string): Promise<void> {
  await db.code.updateMany({ where: { site, code, mintedAt: null }, data: { claimedAt: null } });
}

/** The shop has taken it, possibly as another code than the one we wished for: its leads follow. */
export async function writeMinted(
  tx: Tx,
  site: string,
  code: string,
  minted: { readonly code: string; readonly discount?: string; readonly at: Date },
): Promise<void> {
  const data = { code: minted.code, discount: minted.discount ?? null, mintedAt: minted.at, claimedAt: null };
  await tx.code.updateMany({ where: { site, code }, data });
  await tx.lead.updateMany({ where: { site, code }, data: { code: minted.code, codeHeld: null } });
}

export async function writeRefused(tx: Tx, site: string, code: string, problem: string): Promise<void> {
  await tx.code.updateMany({ where: { site, code }, data: { problem, claimedAt: null } });
  await tx.lead.updateMany({ where: { site, code }, data: { code: null, codeHeld: 'refused' } });
}

/** Marks a code used where nobody had, whatever case it was typed in; the row as it then is. */
export async function writeUsed(
  db: Db | Tx,
  site: string,
  code: string,
  use: { readonly order: string; readonly at: Date },
): Promise<CodeRow | undefined> {
  // Not Prisma's insensitive mode: it compares by ILIKE, to which % and _ are wildcards.
  const [found] = await db.$queryRaw<{ readonly code: string }[]>`
    select code from code where site = ${site} and upper(code) = upper(${code}) limit 1`;
  if (!found) return undefined;
  await db.code.updateMany({
    where: { site, code: found.code, usedAt: null },
    data: { usedAt: use.at, usedBy: use.order },
  });
  return readCode(db, site, found.code);
}

/** The address of the lead a code was given for. */
export async function readEmailOf(db: Db, site: string, lead: string): Promise<string | undefined> {
  const found = await db.lead.findUnique({
    where: { site_id: { site, id: lead } },
    select: { site: true, id: true, email: true },
  });
  return found?.email ?? undefined;
}

export async function writeUnbound(db: Db, site: string, persons: readonly string[]): Promise<void> {
  await db.code.updateMany({ where: { site, boundTo: { in: [...persons] } }, data: { boundTo: null, lead: null } });
}

/** Takes out codes given away before a moment, but for those of persons who are held, and those that can still be used. */
export function deleteOldCodes(tx: Tx, { site, before, most, held }: Batch): Promise<number> {
  const isOver = Prisma.sql`
    t."site" = ${site} and t."given_at" <= ${before} and (t."expires_at" is null or t."expires_at" <= ${before})
      and (t."bound_to" is null or t."bound_to" <> all(${[...held.persons]}::text[]))`;
  return deleteSome(tx, Prisma.sql`"code"`, isOver, most);
}
