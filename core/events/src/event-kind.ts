import type { Purpose } from '@beckon/engine';
import type { EventName } from './event.ts';
import type { Field } from './field.ts';

/** One entry of the catalogue: what happened, the purpose under which it may be sent and kept, and what it tells. */
export interface EventKind {
  readonly name: EventName;
  readonly purpose: Purpose;
  readonly fields: Readonly<Record<string, Field>>;
}
