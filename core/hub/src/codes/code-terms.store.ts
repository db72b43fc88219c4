import { Prisma } from '../../generated/client.ts';
import type { Db } from '../platform/db.ts';
import type { CodeTerms } from './code-terms.ts';

/** The stored terms of a campaign; null where it gives no code, undefined where there is no such campaign. */
export async function readTermsOf(db: Db, site: string, campaign: string): Promise<CodeTerms | null | undefined> {
  const row = await db.campaign.findUnique({
    where: { site_id: { site, id: campaign } },
    select: { codes: true },
  });
  return row ? (row.codes as CodeTerms | null) : undefined;
}

/** @returns false where there is no such campaign */
export async function writeTermsOf(db: Db, site: string, campaign: string, terms: CodeTerms | null): Promise<boolean> {
  const codes = terms ? (terms as unknown as Prisma.InputJsonObject) : Prisma.DbNull;
  return (
    (await db.campaign.updateMany({ where: { site, id: campaign, deletedAt: null }, data: { codes } })).count === 1
  );
}
