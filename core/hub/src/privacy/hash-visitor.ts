import { createHash } from 'node:crypto';

/** Under this a visitor is remembered as forgotten, or as one who refused. `event.store.ts` makes the same of it in SQL. */
export const hashVisitor = (site: string, visitor: string): string =>
  createHash('sha256').update(`${site}:${visitor}`).digest('hex');
