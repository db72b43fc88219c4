import type { Db } from '../src/platform/db.ts';

/** The leads with exactly this address, of all sites: it is sealed, so that the database cannot be asked for it. */
export async function leadsByEmail(db: Db, email: string) {
  return (await db.lead.findMany()).filter((lead) => lead.email === email);
}
