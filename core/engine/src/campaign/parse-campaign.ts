import { purposes } from '../consent/purpose.ts';
import { allowMissing } from '../parse/allow-missing.ts';
import { goTo } from '../parse/go-to.ts';
import { joinParsed } from '../parse/join-parsed.ts';
import { parseChoice } from '../parse/parse-choice.ts';
import { parseDocument } from '../parse/parse-document.ts';
import { parseList } from '../parse/parse-list.ts';
import { parseNumber } from '../parse/parse-number.ts';
import { parseRecord } from '../parse/parse-record.ts';
import { parseString } from '../parse/parse-string.ts';
import type { Parse } from '../parse/parse.ts';
import type { Parsed } from '../parse/parsed.ts';
import { report } from '../parse/report.ts';
import { useDefault } from '../parse/use-default.ts';
import type { Condition } from '../targeting/condition.ts';
import { parseCondition } from '../targeting/parse-condition.ts';
import type { Campaign } from './campaign.ts';
import { checkContent } from './check-content.ts';
import { type Content, parseContent } from './content.ts';
import { parseExperiment } from './experiment.ts';
import { parseFormat } from './format.ts';
import { listCampaignTexts } from './list-campaign-texts.ts';
import { parseFrequency } from './parse-frequency.ts';
import { parseSchedule } from './parse-schedule.ts';
import { parseTheme } from './parse-theme.ts';
import { parseTranslations } from './parse-translations.ts';
import { parseLocale } from './text.ts';
import { parseTriggers } from './trigger.ts';

/**
 * Reads a campaign document, whatever it is: the campaign with everything filled in that was left out, or all problems at
 * once, each with its path and in a merchant's words. Reading what it gave gives the same again.
 */
export function parseCampaign(input: unknown): Parsed<Campaign> {
  return parseDocument(input, 'This campaign', parseWhole);
}

/** Any object may be asked for `constructor`; a campaign of that name would be found where there is none. */
const parseCampaignId: Parse<string> = (input, place) => {
  const words = 'may hold small letters, digits and “-” only, at most 64 of them';
  const id = parseString('The id of the campaign', { min: 1, pattern: { test: /^[a-z0-9-]{1,64}$/, words } })(
    input,
    place,
  );
  if (id === 'constructor') report(place, 'The id of the campaign must not be “constructor”; please take another.');
  return id;
};

const parseParts = parseRecord<Omit<Campaign, 'translations'> & { readonly translations?: unknown }>('This campaign', {
  schema: useDefault(parseChoice('The version of the document', [1]), 1),
  id: parseCampaignId,
  name: parseString('The name of the campaign', { min: 1, max: 200 }),
  status: useDefault(parseChoice('The status', ['draft', 'live', 'paused', 'archived']), 'draft'),
  format: parseFormat,
  content: parseContent,
  theme: parseTheme,
  triggers: useDefault(parseTriggers, { match: 'any', list: [{ kind: 'page-load' }] }),
  audience: useDefault(joinParsed<Condition>(parseCondition, { all: [] }), { all: [] }),
  frequency: parseFrequency,
  schedule: allowMissing(parseSchedule),
  priority: useDefault(parseNumber('The priority', { min: 0, max: 1000 }), 0),
  needs: allowMissing(parseList('The purposes it needs', parseChoice('A purpose', purposes), { max: purposes.length })),
  experiment: allowMissing(parseExperiment),
  locale: useDefault(parseLocale('The language of the campaign'), 'en'),
  // Read further down, when it is known what there is to translate.
  translations: allowMissing((input) => input),
});

const parseWhole: Parse<Campaign> = (input, place) => {
  const { translations, ...parts } = parseParts(input, place);
  const { experiment } = parts;
  checkContent(parts.content, goTo(place, 'content'));
  experiment?.variants.forEach(({ content }, index) => {
    if (content) checkContent(content, goTo(place, `experiment.variants.${index}.content`));
  });
  const parse = parseTranslations(parts.locale, listCampaignTexts(parts));
  return {
    ...parts,
    content: nameContent(parts.content, parts.name),
    ...(experiment && {
      experiment: {
        ...experiment,
        variants: experiment.variants.map(({ content, ...variant }) => ({
          ...variant,
          ...(content && { content: nameContent(content, parts.name) }),
        })),
      },
    }),
    ...(translations !== undefined && { translations: parse(translations, goTo(place, 'translations')) }),
  };
};

/** The campaign's name stands for an empty label, without braces: a name is no text, and reads no attribute. */
function nameContent(content: Content, name: string): Content {
  return content.label.trim() === '' ? { ...content, label: name.replace(/\{\{|\}\}/g, '') } : content;
}
