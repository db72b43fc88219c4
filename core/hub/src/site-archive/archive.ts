import { z } from 'zod';

/**
 * An archive is lines of JSON: a head, the site, rows of tables (each named by the line before it), and an end with counts and
 * a sum. What it holds of a row is what the database holds, opened, without what only the old hub may know.
 */
export const head = z.strictObject({
  beckon: z.literal('site'),
  format: z.literal(1),
  /** The last migration of the hub that wrote it. */
  schema: z.string(),
  site: z.string(),
  domain: z.string(),
});

export const tableLine = z.strictObject({ table: z.string() });

export const end = z.strictObject({
  end: z.record(z.string(), z.number()),
  /** SHA-256 of all lines before. */
  sha256: z.string(),
});

/** Stands for a person: the first lead of theirs. */
export const ofLead = 'lead:';
