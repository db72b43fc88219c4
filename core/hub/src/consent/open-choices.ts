import type { Db } from '../platform/db.ts';
import { hashVisitor } from '../privacy/hash-visitor.ts';
import { openSiteBook } from '../ingest/site-book.ts';
import { consentPurposes, type ConsentAnswers } from './consent-record.ts';
import { listStandingsSince } from './consent.store.ts';

/** What browsers of a site have refused. */
export interface SiteChoices {
  refuses(visitor: string, purpose: string): boolean;
  /**
   * A page has told it just now: from here on it counts, before anybody carries it into tables.
   *
   * @param saidAtMs by the clock of the page: what was said before it does not count against it
   */
  hear(visitor: string, answers: ConsentAnswers, saidAtMs: number): void;
}

/** What another process wrote is felt here after this at the latest, and a moment for the tables. */
const freshMs = 5_000;
/** Two processes' moments may pass each other on their way into the table. */
const overlapMs = 60_000;
/** By then the tables have it, or have had it before. */
const heardMs = 600_000;

/**
 * The door's memory of who refused what. It asks the tables only for what is new since it last did; while the database is
 * away it goes on with what it knows, and one that knows nothing yet is not waited for long.
 */
export function openChoices(db: Db, nowMs: () => number): (site: string, atMs: number) => Promise<SiteChoices> {
  const sites = new Map<string, Book>();
  const bookOf = (site: string): Book => {
    const book = sites.get(site) ?? { refused: new Map(), heard: new Map() };
    sites.set(site, book);
    return book;
  };
  const refresh = openSiteBook({
    nowMs,
    freshMs,
    async find(site: string) {
      const book = bookOf(site);
      const rows = await listStandingsSince(db, site, sinceOf(book, nowMs()));
      for (const row of rows) {
        const answers = listRefused(row);
        if (answers.size) book.refused.set(row.visitor, answers);
        else book.refused.delete(row.visitor);
        // What was heard here has come around, or somebody has heard later.
        const heard = book.heard.get(row.visitor);
        if (heard && row.at.getTime() >= heard.atMs) book.heard.delete(row.visitor);
        if (!book.since || row.notedAt > book.since) book.since = row.notedAt;
      }
      for (const [key, { atMs }] of book.heard) if (atMs < nowMs() - heardMs) book.heard.delete(key);
      return book;
    },
  });
  return async (site, atMs) => {
    await refresh(site);
    const book = bookOf(site);
    return {
      refuses(visitor, purpose) {
        const key = hashVisitor(site, visitor);
        return (book.heard.get(key)?.refused ?? book.refused.get(key))?.has(purpose) ?? false;
      },
      hear(visitor, answers, saidAtMs) {
        const key = hashVisitor(site, visitor);
        const before = book.heard.get(key);
        if (before && before.saidAtMs > saidAtMs) return;
        book.heard.set(key, { refused: listRefused(answers), atMs, saidAtMs });
      },
    };
  };
}

/** Never later than now: a clock that was set back would hear nothing new until then. */
const sinceOf = ({ since }: Book, nowMs: number): Date | undefined =>
  since && new Date(Math.min(since.getTime(), nowMs) - overlapMs);

interface Book {
  /** By hash of the visitor. */
  readonly refused: Map<string, ReadonlySet<string>>;
  readonly heard: Map<string, Heard>;
  since?: Date;
}

interface Heard {
  readonly refused: ReadonlySet<string>;
  /** When the call came, as the tables will have it. */
  readonly atMs: number;
  readonly saidAtMs: number;
}

const listRefused = (answers: ConsentAnswers): ReadonlySet<string> =>
  new Set(consentPurposes.filter((purpose) => answers[purpose] === 'denied'));
