import type { DataAnswer } from '@beckon/hub/privacy/data-answer';
import type { EventName } from '@beckon/events';
import { z } from 'zod';

/** An answer as a person reads it; the file holds more of each. */
export interface RequestDetail {
  readonly leads: number;
  readonly orders: number;
  readonly events: number;
  readonly keptUntil: string;
  readonly forms: readonly { readonly at: string; readonly campaign: string; readonly fields: readonly string[] }[];
  readonly purchases: readonly { readonly id: string; readonly at: string; readonly value: string }[];
  readonly visits: readonly { readonly at: string; readonly name: EventName; readonly where: string }[];
}

/** Beyond it a table is no reading any more. */
const mostShown = 100;

const form = z
  .object({ createdAt: z.string(), campaign: z.string(), fields: z.record(z.string(), z.unknown()) })
  .transform(({ createdAt: at, campaign, fields }) => ({ at, campaign, fields: Object.values(fields).map(String) }));
const purchase = z
  .object({ id: z.string(), at: z.string(), value: z.coerce.string(), currency: z.string() })
  .transform(({ id, at, value, currency }) => ({ id, at, value: `${value} ${currency}`.trim() }));
const visit = z
  .object({ at: z.string(), name: z.string(), data: z.object({ url: z.string().optional() }).optional() })
  .transform(({ at, name, data }) => ({ at, name: name as EventName, where: data?.url ?? '' }));

export function toRequestDetail({ leads, orders, events, keptUntil }: DataAnswer): RequestDetail {
  return {
    leads: leads.length,
    orders: orders.length,
    events: events.length,
    keptUntil,
    forms: readAll(form, leads),
    purchases: readAll(purchase, orders),
    visits: readAll(visit, events),
  };
}

function readAll<Read>(shape: z.ZodType<Read>, rows: DataAnswer['leads']): readonly Read[] {
  return rows.slice(0, mostShown).flatMap((row) => {
    const parsed = shape.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}
