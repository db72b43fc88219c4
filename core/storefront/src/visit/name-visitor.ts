import type { About } from '../report.ts';
import type { Keeper } from '../memory.ts';

/** Who the visitor is, where that may be remembered: a random id, and when this visit began. */
export function nameVisitor(memory: Keeper): Pick<About, 'visitor' | 'visit'> {
  const { visitor, visitStartedAt } = memory.get();
  return memory.isStored() && visitor ? { visitor, ...(visitStartedAt && { visit: visitStartedAt.toString(36) }) } : {};
}
