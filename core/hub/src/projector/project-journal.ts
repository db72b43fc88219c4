import type { HubParts } from '../platform/hub-parts.ts';
import { openProjector } from './open-projector.ts';

/** The hub's worker that carries the journal into tables. */
export async function projectJournal(parts: HubParts): Promise<() => Promise<void>> {
  const projector = openProjector(parts);
  return () => projector.stop();
}
