import type { Db, Tx } from '../platform/db.ts';

/** How long somebody waits for others who are publishing, and how long publishing itself may take. */
const patience = { maxWait: 10_000, timeout: 20_000 };

/** Carries a refusal out of a transaction, which only an exception can end. */
class Refusal extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('taken back');
    this.answer = answer;
  }
}

/**
 * Does something while nobody else changes what a site shows. An answer with `ok: false` takes back all that was written.
 * The lock leaves keys alone, so that a lead that names the site need not wait for it.
 */
export async function withSiteLocked<Answer extends { readonly ok: boolean }>(
  db: Db,
  site: string,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from site where id = ${site} for no key update`;
      const answer = await work(tx);
      if (!answer.ok) throw new Refusal(answer);
      return answer;
    }, patience);
  } catch (error) {
    if (error instanceof Refusal) return error.answer as Answer;
    throw error;
  }
}
