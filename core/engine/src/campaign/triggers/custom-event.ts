import type { Condition } from '../../targeting/condition.ts';

/** When the page reports an event of this name: `beckon('event', name, data)`. `where` reads the data as `event.<key>`. */
export interface CustomEvent {
  readonly kind: 'custom-event';
  readonly name: string;
  readonly where?: Condition;
}
