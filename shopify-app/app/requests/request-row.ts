import type { DataAnswer } from '@beckon/hub/privacy/data-answer';
import type { RequestState, Right, RightsRequest } from '@beckon/hub/privacy/right';

/** A request as the list shows it. */
export interface RequestRow {
  readonly id: string;
  /** The address, the number, or the shop's own number for whoever asked; empty where nobody can say any more. */
  readonly who: string;
  readonly right: Right;
  readonly state: RequestState;
  readonly askedAt: string;
  /** Absent where nothing is to be done any more. */
  readonly dueAt?: string;
  readonly isOverdue: boolean;
  /** Until when its answer lies here to be handed on. */
  readonly keptUntil?: string;
}

const nameOf = ({ email, phone, customer = '' }: DataAnswer['asking']): string => email ?? phone ?? customer;

/** What waits comes first; an answer whose request is told of no more stands for itself. */
export function toRequestRows(
  requests: readonly RightsRequest[],
  answers: readonly DataAnswer[],
): readonly RequestRow[] {
  const answerOf = new Map(answers.map((answer) => [answer.id, answer]));
  const known = new Set(requests.map(({ id }) => id));
  return [
    ...requests.map((request) => toRow(request, answerOf.get(request.id))),
    ...answers.filter(({ id }) => !known.has(id)).map(toAnsweredRow),
  ];
}

export function toRow(
  { id, right, state, askedAt, dueAt, isOverdue, ...request }: RightsRequest,
  answer: DataAnswer | undefined,
): RequestRow {
  const isPending = state === 'open' || state === 'working';
  const kept = answer && { keptUntil: answer.keptUntil };
  return { id, who: nameOf(request), right, state, askedAt, isOverdue, ...(isPending && { dueAt }), ...kept };
}

export function toAnsweredRow({ id, asking, askedAt, keptUntil }: DataAnswer): RequestRow {
  return { id, who: nameOf(asking), right: 'access', state: 'done', askedAt, isOverdue: false, keptUntil };
}
