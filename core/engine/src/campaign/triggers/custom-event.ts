import { allowMissing } from '../../parse/allow-missing.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import type { Condition } from '../../targeting/condition.ts';
import { parseEventCondition, parseEventName } from '../parse-event.ts';

/** When the page reports an event of this name: `beckon('event', name, data)`. `where` reads the data as `event.<key>`. */
export interface CustomEvent {
  readonly kind: 'custom-event';
  readonly name: string;
  readonly where?: Condition;
}

export const parseCustomEvent = parseRecord<CustomEvent>('The custom event trigger', {
  kind: parseExactly('custom-event'),
  name: parseEventName,
  where: allowMissing(parseEventCondition),
});
