import { joinParsed } from '../parse/join-parsed.ts';
import { parseString } from '../parse/parse-string.ts';
import type { Condition } from '../targeting/condition.ts';
import { parseCondition } from '../targeting/parse-condition.ts';
import { findEventAttribute } from '../visit/find-event-attribute.ts';

/** The name of an event the page reports. */
export const parseEventName = parseString('The name of the event', { min: 1, max: 100 });

/** A condition on the data of an event, which it reads as `event.<key>`. */
export const parseEventCondition = joinParsed<Condition>(
  (input, path) => parseCondition(input, path, findEventAttribute),
  { all: [] },
);
