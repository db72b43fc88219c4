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

/**
 * Writes the terms of a campaign; where it is said what they were before, only if they still are.
 *
 * @returns false where there is no such campaign, or its terms are others by now
 */
export async function writeTermsOf(
  db: Db,
  site: string,
  campaign: string,
  terms: CodeTerms | null,
  before?: CodeTerms | null,
): Promise<boolean> {
  const where = {
    site,
    id: campaign,
    deletedAt: null,
    ...(before !== undefined && { codes: { equals: toJson(before) } }),
  };
  return (await db.campaign.updateMany({ where, data: { codes: toJson(terms) } })).count === 1;
}

const toJson = (terms: CodeTerms | null) => (terms ? (terms as unknown as Prisma.InputJsonObject) : Prisma.DbNull);
