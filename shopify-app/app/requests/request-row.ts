import type { DataAnswer } from '@beckon/hub/privacy/data-answer';

/** A request as the list shows it. */
export interface RequestRow {
  readonly id: string;
  /** The address, the number, or the shop's own number for whoever asked; empty where the shop did not say. */
  readonly who: string;
  readonly askedAt: string;
  readonly keptUntil: string;
  readonly leads: number;
  readonly orders: number;
  readonly events: number;
}

export function toRequestRow({ id, asking, askedAt, keptUntil, leads, orders, events }: DataAnswer): RequestRow {
  const { email, phone, customer = '' } = asking;
  const counts = { leads: leads.length, orders: orders.length, events: events.length };
  return { id, who: email ?? phone ?? customer, askedAt, keptUntil, ...counts };
}
