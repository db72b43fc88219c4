import { isPending, type RightsRequest } from './right.ts';
import type { RequestRow } from './rights-request.store.ts';

/** A request as its owner reads it, at a moment. */
export function toRequest(row: RequestRow, nowMs: number): RightsRequest {
  const { id, right, via, state, email, phone, customer, wish, locale, askedAt, dueAt, doneAt, history } = row;
  return {
    id,
    right,
    via,
    state,
    ...(email && { email }),
    ...(phone && { phone }),
    ...(customer && { customer }),
    ...(wish && { wish }),
    ...(locale && { locale }),
    askedAt: askedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    ...(doneAt && { doneAt: doneAt.toISOString() }),
    isOverdue: isPending(state) && dueAt.getTime() < nowMs,
    mayExtend: isPending(state) && !history.some(({ what }) => what === 'extended'),
    history,
  };
}
