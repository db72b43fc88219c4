import type { HubParts } from '../platform/hub-parts.ts';
import { keptMs } from './data-answer.ts';
import { deleteDataRequestsBefore } from './trace.store.ts';

/** Forgets answers whose time is over. @returns how many */
export function sweepDataAnswers({ db, clock }: Pick<HubParts, 'db' | 'clock'>): Promise<number> {
  return deleteDataRequestsBefore(db, new Date(clock.nowMs() - keptMs));
}
