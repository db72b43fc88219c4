import { z } from 'zod';

/** One table, or the jobs that wait, as it stands in a backup. */
const part = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number(),
  /** Of the copy in PostgreSQL's text format, before it was compressed and sealed. */
  bytes: z.number(),
  sha256: z.string(),
});

const shape = z.object({
  format: z.literal(1),
  id: z.string(),
  /** The moment of which everything in it is. */
  atMs: z.number(),
  /** What had been applied to the database, the earliest first. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** Each after those that it refers to. */
  tables: z.array(part),
  jobs: part,
  /** Where the numbers of sequences stand. */
  sequences: z.record(z.string(), z.string()),
  /** How far the journal was carried into these tables, by writer. */
  positions: z.record(z.string(), z.object({ segment: z.number(), offset: z.number() })),
});

/** What a backup holds. It is put last: without it there is no backup. */
export type Manifest = z.infer<typeof shape>;
export type Part = z.infer<typeof part>;

/** Undefined where it is of a form that this hub does not know. */
export function readManifest(text: string): Manifest | undefined {
  const read = shape.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}
