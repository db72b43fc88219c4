export type Rows = readonly Readonly<Record<string, unknown>>[];

/** How the platform names somebody who asks. */
export interface Asking {
  /** The platform's own id. */
  readonly customer?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Everything that was known of somebody when they asked. Times are ISO 8601. */
export interface DataAnswer {
  /** The platform's own id of the request. */
  readonly id: string;
  readonly askedAt: string;
  /** Then it is forgotten. */
  readonly keptUntil: string;
  readonly asking: Asking;
  readonly leads: Rows;
  readonly orders: Rows;
  readonly events: Rows;
  /** What they chose about letters. */
  readonly letters: Rows;
}

/** The law gives the merchant a month to hand it on; then it goes by itself. */
export const keptDays = 30;

export function toDataAnswer({
  id,
  askedAt,
  answer,
}: {
  readonly id: string;
  readonly askedAt: Date;
  readonly answer: unknown;
}): DataAnswer {
  const { asking = {}, leads = [], orders = [], events = [], letters = [] } = answer as Partial<DataAnswer>;
  const keptUntil = new Date(askedAt.getTime() + keptDays * 86_400_000).toISOString();
  return { id, askedAt: askedAt.toISOString(), keptUntil, asking, leads, orders, events, letters };
}
