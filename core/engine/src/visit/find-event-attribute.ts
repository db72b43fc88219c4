import type { AttributeName } from '../targeting/condition.ts';
import type { Attribute } from './attribute.ts';

const eventData: Attribute = { name: 'event', type: 'record', purpose: 'necessary', label: 'Data of the event' };

/** The only attribute there is where the data of one event is asked about: `event.<key>`. */
export function findEventAttribute(name: AttributeName): Attribute | undefined {
  return name.startsWith('event.') ? eventData : undefined;
}
