import { type Consent, type ConsentAnswer, type Parsed, type Purpose, purposes } from '@beckon/engine';
import { repairMemory } from '@beckon/engine/frequency/repair-memory';
import { goTo } from '@beckon/engine/parse/go-to';
import { isRecord } from '@beckon/engine/is-record';
import { parseChoice } from '@beckon/engine/parse/parse-choice';
import { parseDocument } from '@beckon/engine/parse/parse-document';
import { parseList } from '@beckon/engine/parse/parse-list';
import { parseNumber } from '@beckon/engine/parse/parse-number';
import { parseRecord } from '@beckon/engine/parse/parse-record';
import { parseString } from '@beckon/engine/parse/parse-string';
import type { Parse } from '@beckon/engine/parse/parse';
import { refuse } from '@beckon/engine/parse/refuse';
import { report } from '@beckon/engine/parse/report';
import { useDefault } from '@beckon/engine/parse/use-default';
import { checkAttributeValue } from './check-attribute-value.ts';
import { recallAttributes } from './recall-attributes.ts';
import type { Happened, VisitDescription } from './visit-description.ts';

/** What a page writes down beside the visit; it says nothing about why. */
const alsoWritten = ['rows', 'site', 'isStored'];

/**
 * Reads the description of a visit. Left out: the time is now, the visitor has allowed everything, remembers nothing, and
 * has done whatever campaigns wait for. What the page of a shop wrote down (`{ attributes, consent, memory, withheld }`) is
 * a description too. Unknown attributes and values of the wrong kind are told, in a merchant's words.
 */
export function parseVisit(input: unknown, nowMs: number): Parsed<VisitDescription> {
  return parseDocument(input, 'The description of the visit', (given, place) => {
    if (!isRecord(given)) refuse(given, place, 'The description of the visit', 'a group of facts');
    const record = isRecord(given) ? given : {};
    const parts = parseParts(Object.fromEntries(Object.entries(record).filter(([key]) => !alsoWritten.includes(key))), {
      ...place,
      problems: isRecord(given) ? place.problems : [],
    });
    const at = parts.nowMs ?? nowMs;
    const memory = repairMemory(parts.memory, at);
    const isRemembered = record['memory'] !== undefined;
    return {
      ...parts,
      nowMs: at,
      memory,
      attributes: {
        ...(isRemembered && recallAttributes(memory, at)),
        'time.now': new Date(at).toISOString(),
        ...parts.attributes,
      },
    };
  });
}

const parseAttributes: Parse<Readonly<Record<string, unknown>>> = (input, place) => {
  if (!isRecord(input)) {
    refuse(input, place, 'The list of attributes', 'a group of facts');
    return {};
  }
  for (const [name, value] of Object.entries(input)) checkAttributeValue(name, value, goTo(place, name));
  return input;
};

/** Names alone, or with the purpose that each needs, as a page writes them down. */
const parseWithheld: Parse<readonly string[]> = (input, place) =>
  parseNames(isRecord(input) ? Object.keys(input) : input, place);
const parseNames = parseList('The names that are kept back', parseString('A name', { min: 1, max: 200 }), { max: 500 });

const answers = ['granted', 'denied', 'pending'] as const;
const parseAnswer = parseChoice('What the visitor allows', answers);

/** By purpose, or one answer for all. Where it came from does not matter here. */
const parseConsent: Parse<Consent> = (input, place) => {
  const given = typeof input === 'string' ? Object.fromEntries(purposes.map((each) => [each, input])) : input;
  if (!isRecord(given)) {
    refuse(input, place, 'The consent', 'a group of purposes');
    return consentOf(() => 'pending');
  }
  const known = [...purposes, 'because', 'honoured'] as readonly string[];
  for (const key of Object.keys(given))
    if (!known.includes(key)) report(goTo(place, key), `There is no purpose named “${key}”.`);
  const read = (purpose: Purpose): ConsentAnswer =>
    given[purpose] === undefined ? 'pending' : parseAnswer(given[purpose], goTo(place, purpose));
  return consentOf((purpose) => (purpose === 'necessary' ? 'granted' : read(purpose)));
};

function consentOf(answer: (purpose: Purpose) => ConsentAnswer): Consent {
  const each = <Value>(of: (purpose: Purpose) => Value) =>
    Object.fromEntries(purposes.map((purpose) => [purpose, of(purpose)])) as Record<Purpose, Value>;
  return { ...each(answer), because: each(() => 'site' as const), honoured: [] };
}

const amount = (name: string) => useDefault(parseNumber(name, { min: 0, max: 1e9 }), 0);
const parseDone = parseRecord<Exclude<Happened, string>>('What happened', {
  seconds: amount('The time on the page'),
  percent: amount('How much of the page was in view'),
  inactiveSeconds: amount('The time without any input'),
  secondsOnSite: amount('The time on the site'),
  pages: amount('The number of pages'),
  kinds: useDefault(
    parseList(
      'What else happened',
      parseChoice('It', [
        'in-view',
        'exit-intent',
        'click',
        'hover',
        'custom-event',
        'add-to-cart',
        'cart-value',
        'call',
      ]),
      { max: 20 },
    ),
    [],
  ),
});
const parseHappened: Parse<Happened> = (input, place) =>
  input === 'everything' ? 'everything' : input === 'nothing' ? parseDone({}, place) : parseDone(input, place);

type Parts = Omit<VisitDescription, 'nowMs' | 'memory'> & { readonly nowMs?: number; readonly memory?: unknown };

const parseParts = parseRecord<Parts>('The description of the visit', {
  nowMs: (input, place) =>
    input === undefined
      ? undefined
      : parseNumber('The time', { min: 0, max: 8e15, unit: 'milliseconds' })(input, place),
  attributes: useDefault(parseAttributes, {}),
  withheld: useDefault(parseWithheld, []),
  consent: useDefault(
    parseConsent,
    consentOf(() => 'granted'),
  ),
  memory: (input, place) => {
    if (input !== undefined && !isRecord(input)) refuse(input, place, 'The memory', 'a group of facts');
    return input;
  },
  happened: useDefault(parseHappened, 'everything'),
  called: useDefault(parseList('The campaigns that were called', parseString('An id', { min: 1 }), { max: 500 }), []),
  visitorTimeZone: (input, place) =>
    input === undefined ? undefined : parseString('The time zone of the visitor', { min: 1, max: 64 })(input, place),
});
