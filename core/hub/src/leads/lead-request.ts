import { z } from 'zod';

/** Longer names are no field's, and a form has thirty fields at most. */
const name = z.string().min(1).max(64);
const mostFields = 60;

const consent = z.object({ given: z.boolean(), version: z.string().max(64) });

const shape = z.object({
  site: z.string().min(1).max(64),
  campaign: z.string().min(1).max(64),
  variant: z.string().min(1).max(64).optional(),
  form: z.string().min(1).max(64),
  fields: z.record(name, z.unknown()).refine((fields) => Object.keys(fields).length <= mostFields),
  consents: z
    .record(name, consent)
    .refine((consents) => Object.keys(consents).length <= mostFields)
    .default({}),
  honeypot: z.string().max(2_000).default(''),
  ticket: z.string().max(200).optional(),
  locale: z.string().max(35).default(''),
  page: z.string().max(4_000).optional(),
  visitor: z.string().min(1).max(64).optional(),
});

/** A lead as a page sends it. What else it says of itself is not read. */
export type LeadRequest = z.infer<typeof shape>;

/** Reads the body of a call; undefined where it is none that a page of ours sends. */
export function readLeadRequest(body: unknown): LeadRequest | undefined {
  const read = shape.safeParse(body);
  return read.success ? read.data : undefined;
}
