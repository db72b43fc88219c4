import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../../spec/campaign.schema.json' with { type: 'json' };
import spec from '../../../spec/campaigns.json' with { type: 'json' };
import { operators } from '../targeting/operators.ts';
import { blockTexts } from './content.ts';
import { htmlTags, markupAttributes, richTextTags } from './markup.ts';
import { parseCampaign } from './parse-campaign.ts';

interface Row {
  readonly name: string;
  readonly input: unknown;
  readonly problems?: readonly string[];
}

const validate = new Ajv2020({ allErrors: true, discriminator: true }).compile(schema);
const fill = new Ajv2020({ useDefaults: true, discriminator: true }).compile(schema);
const withBlock = (part: unknown) => ({ ...spec.base, content: { steps: [{ blocks: [part] }] } });

/** Every row of `campaigns.json` as a whole document. */
const rows = [
  ...spec.formats.map((row): Row => ({ ...row, input: { ...spec.base, format: row.input } })),
  ...spec.triggers.map((row): Row => ({ ...row, input: { ...spec.base, triggers: { list: [row.input] } } })),
  ...spec.blocks.map((row): Row => ({ ...row, input: withBlock(row.input) })),
  ...(spec.campaigns as readonly Row[]),
];

/** What is refused for a reason that no shape can say: something is not there, not known, there twice, or not in the calendar. */
const beyondShape = [
  'a heading that reads an attribute nobody knows',
  'a heading that reads what a record has not',
  'a heading that reads inside a text',
  'a heading with a filter nobody knows',
  'a button to a step that is not there',
  'a form with two fields of one name',
  'a form that asks twice for the same consent',
  'a hidden field that reads what nobody knows',
  'a coupon of one’s own without a form before it',
  'a countdown to a thirteenth month',
  'two blocks of one id, one inside a column',
  'a key that means something to JavaScript',
  'two steps of one id',
  'two blocks of one id in two steps',
  'a schedule that ends before it begins',
  'an audience of an unknown attribute',
  'a variant whose content leads nowhere',
  'a translation of what is not there',
  'a translation of what is no text',
  'a translation that is empty, and one that is no text',
  'a translation that smuggles in a script',
  'a translation that reads what nobody knows',
];

/** What parseCampaign works out from other parts of the document, by the last key of its path. */
const computed = ['id', 'label', 'converts'];

/** The paths of what was left out, is filled in by parseCampaign, and is not by the schema though it could say it. */
function listComputed(parsed: unknown, filled: unknown, path: readonly string[] = []): readonly string[] {
  if (filled === undefined) return computed.includes(path.at(-1) ?? '') ? [] : [path.join('.')];
  // Plain text has become a paragraph.
  if (typeof parsed !== 'object' || parsed === null || typeof filled !== 'object') return [];
  return Object.entries(parsed).flatMap(([key, value]) =>
    listComputed(value, (filled as Readonly<Record<string, unknown>>)[key], [...path, key]),
  );
}

describe('the schema of a campaign', () => {
  test.each(rows.filter(({ problems }) => !problems).map((row) => [row.name, row] as const))('takes %s', (_, row) => {
    expect(validate(row.input) ? [] : validate.errors).toEqual([]);
  });

  test.each(rows.filter(({ problems }) => !problems).map((row) => [row.name, row] as const))(
    'takes what becomes of %s',
    (_, { input }) => {
      const parsed = parseCampaign(input);
      expect(validate(parsed.ok ? JSON.parse(JSON.stringify(parsed.value)) : undefined)).toBe(true);
    },
  );

  test.each(rows.filter(({ problems }) => !problems).map((row) => [row.name, row] as const))(
    'fills in what parseCampaign fills in of %s',
    (_, { input }) => {
      const filled = structuredClone(input);
      expect(fill(filled)).toBe(true);
      // What was filled in is nothing but what it has become; the rest depends on other parts, and is added to it then.
      expect(parseCampaign(filled)).toEqual(parseCampaign(input));
      const parsed = parseCampaign(input);
      if (parsed.ok) expect(listComputed(parsed.value, filled)).toEqual([]);
    },
  );

  test('refuses what is refused for its shape, and nothing else', () => {
    const taken = rows.filter(({ problems, input }) => problems && validate(input)).map(({ name }) => name);
    expect(taken).toEqual(beyondShape);
  });

  test('knows every block, operator, tag and attribute of a tag that the engine knows', () => {
    const defs: Readonly<Record<string, unknown>> = schema.$defs;
    expect(Object.keys(defs).filter((name) => name.startsWith('block.')).sort()).toEqual(
      Object.keys(blockTexts).map((kind) => `block.${kind}`).sort(),
    ); // prettier-ignore
    const [, , , leaf] = schema.$defs.condition.oneOf;
    expect(leaf?.properties.is?.enum).toEqual(expect.arrayContaining(Object.keys(operators)));
    expect(leaf?.properties.is?.enum).toHaveLength(Object.keys(operators).length);
    const tagsOf = (nodes: typeof schema.$defs.richTextNodes) => nodes.items.oneOf[1]?.properties?.tag.enum;
    expect(tagsOf(schema.$defs.richTextNodes)).toEqual(richTextTags);
    expect(tagsOf(schema.$defs.customHtmlNodes)).toEqual(htmlTags);
    expect(Object.keys(schema.$defs.markupAttributes.properties)).toEqual(markupAttributes);
  });
});
