import { allowMissing } from '../parse/allow-missing.ts';
import { isRecord } from '../is-record.ts';
import { parseChoice } from '../parse/parse-choice.ts';
import { parseExactly } from '../parse/parse-exactly.ts';
import { parseFlag } from '../parse/parse-flag.ts';
import { parseNumber } from '../parse/parse-number.ts';
import { parseRecord } from '../parse/parse-record.ts';
import { parseUnion } from '../parse/parse-union.ts';
import type { Parse } from '../parse/parse.ts';
import { report } from '../parse/report.ts';
import { useDefault } from '../parse/use-default.ts';
import { useStandIn } from '../parse/use-stand-in.ts';
import { defaultFrequency, type Frequency } from './frequency.ts';
import { parseRest } from './parse-rest.ts';

type Again = Frequency['again'];
type Quiet = Frequency['afterClose'];

const repeat = <Kind extends string>(kind: Kind) =>
  parseRecord<{ readonly kind: Kind }>('The repetition', { kind: parseExactly(kind) });

const parseAgain = useStandIn(
  parseUnion<'kind', Again>('The repetition', 'kind', {
    'every-page-view': repeat('every-page-view'),
    'once-per-visit': repeat('once-per-visit'),
    after: parseRecord<Extract<Again, { readonly kind: 'after' }>>('The repetition', {
      kind: parseExactly('after'),
      rest: parseRest,
    }),
    'after-pages': parseRecord<Extract<Again, { readonly kind: 'after-pages' }>>('The repetition', {
      kind: parseExactly('after-pages'),
      pages: parseNumber('The number of pages', { min: 1, max: 1000, whole: true }),
    }),
    once: repeat('once'),
  }),
  defaultFrequency.again,
);

function parseQuiet(name: string): Parse<Quiet> {
  const parseLength = parseRecord<Exclude<Quiet, string>>(name, { quiet: parseRest });
  return (input, place) => {
    if (input === 'nothing' || input === 'never') return input;
    if (isRecord(input)) return parseLength(input, place);
    report(place, `${name} must be nothing, never, or a rest such as “quiet: 7 days”.`);
    return 'never';
  };
}

/** How often a campaign may come back; every part may be left out. */
export const parseFrequency: Parse<Frequency> = useDefault(
  parseRecord<Frequency>('The frequency', {
    again: useDefault(parseAgain, defaultFrequency.again),
    afterClose: useDefault(parseQuiet('What closing does'), defaultFrequency.afterClose),
    afterConversion: useDefault(parseQuiet('What a conversion does'), defaultFrequency.afterConversion),
    maxDisplays: allowMissing(parseNumber('The most displays', { min: 1, max: 1000, whole: true })),
    withoutMemory: useDefault(
      parseChoice('What happens without memory', ['hold', 'show']),
      defaultFrequency.withoutMemory,
    ),
    respectsSiteRest: useDefault(parseFlag('Whether the rest of the site is kept'), defaultFrequency.respectsSiteRest),
  }),
  defaultFrequency,
);
