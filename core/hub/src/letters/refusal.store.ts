import type { LetterRefusal } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';

/** Since when an address refuses letters; undefined where it does not, or has taken that back since. */
export async function readRefusedAt(db: Db | Tx, site: string, address: string): Promise<Date | undefined> {
  const row = await db.letterRefusal.findUnique({ where: { site_address: { site, address } } });
  return row && isRefused(row) ? (row.refusedAt ?? undefined) : undefined;
}

const isRefused = ({ refusedAt, allowedAt }: LetterRefusal): boolean =>
  refusedAt !== null && (allowedAt === null || refusedAt > allowedAt);

/** Notes a choice, in whatever order they come: the latest of each kind stays. */
export async function writeChoice(
  tx: Tx,
  { site, address, at, wants }: { readonly site: string; readonly address: string; readonly at: Date; readonly wants: boolean }, // prettier-ignore
): Promise<void> {
  const [refused, allowed] = wants ? [null, at] : [at, null];
  await tx.$executeRaw`
    insert into "letter_refusal" ("site", "address", "refused_at", "allowed_at")
    values (${site}, ${address}, ${refused}::timestamp, ${allowed}::timestamp)
    on conflict ("site", "address") do update set
      "refused_at" = greatest("letter_refusal"."refused_at", excluded."refused_at"),
      "allowed_at" = greatest("letter_refusal"."allowed_at", excluded."allowed_at")`;
}

/** Takes the one question that may be asked of an address that refuses; the same lead has it again when a try has failed. */
export async function claimQuestion(db: Db, site: string, address: string, lead: string, at: Date): Promise<boolean> {
  const claimed = await db.$executeRaw`
    update "letter_refusal" set "asked_at" = ${at}::timestamp, "asked_lead" = ${lead}
    where "site" = ${site} and "address" = ${address}
      and ("asked_at" is null or "asked_at" <= "allowed_at" or "asked_lead" = ${lead})`;
  return claimed === 1;
}
