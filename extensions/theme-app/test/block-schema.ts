import { z } from 'zod';

/** What Shopify takes as the types of a setting: https://shopify.dev/docs/storefronts/themes/architecture/settings/input-settings. */
const inputs = [
  'checkbox', 'number', 'radio', 'range', 'select', 'text', 'textarea', 'article', 'blog', 'collection', 'collection_list',
  'color', 'color_background', 'color_scheme', 'font_picker', 'html', 'image_picker', 'inline_richtext', 'link_list',
  'liquid', 'page', 'product', 'product_list', 'richtext', 'text_alignment', 'url', 'video', 'video_url', 'metaobject',
] as const; // prettier-ignore

/** A theme editor cuts longer names off, and refuses them when the extension is deployed. */
const longestName = 25;
export const blockName = z.string().min(1).max(longestName);

const choice = z.strictObject({ value: z.string(), label: z.string(), group: z.string().optional() });
const sidebar = z.strictObject({
  type: z.enum(['header', 'paragraph']),
  content: z.string().min(1),
  info: z.string().optional(),
});
const input = z
  .strictObject({
    type: z.enum(inputs),
    id: z.string().regex(/^[a-z][a-z0-9_]*$/),
    label: z.string().min(1),
    info: z.string().optional(),
    default: z.union([z.string(), z.number(), z.boolean()]).optional(),
    placeholder: z.string().optional(),
    options: z.array(choice).min(1).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    step: z.number().optional(),
    unit: z.string().optional(),
    visible_if: z.string().optional(),
  })
  .superRefine(({ type, default: initial, options, min, max }, { addIssue }) => {
    const refuse = (message: string) => addIssue({ code: 'custom', message });
    if (type === 'checkbox' && initial !== undefined && typeof initial !== 'boolean')
      refuse('a checkbox begins as true or false');
    if (type === 'text' && initial === '') refuse('Shopify refuses an empty default text');
    if ((type === 'select' || type === 'radio') && !options?.some(({ value }) => value === initial))
      refuse('a choice begins with one of its options');
    if (type === 'range' && !(min !== undefined && max !== undefined && typeof initial === 'number'))
      refuse('a range has a beginning, an end and a default');
  });

/** What `{% schema %}` of a block in a theme app extension may say. */
export const blockSchema = z.strictObject({
  name: z.string().min(1),
  target: z.enum(['head', 'body', 'section', 'compliance_head']),
  javascript: z.string().optional(),
  stylesheet: z.string().optional(),
  tag: z.string().nullable().optional(),
  class: z.string().optional(),
  available_if: z.string().optional(),
  enabled_on: z
    .strictObject({ templates: z.array(z.string()).optional(), groups: z.array(z.string()).optional() })
    .optional(),
  settings: z
    .array(z.union([sidebar, input]))
    .refine((all) => new Set(all.map((it) => 'id' in it && it.id)).size >= all.filter((it) => 'id' in it).length, {
      message: 'two settings have the same id',
    })
    .optional(),
  default: z.unknown().optional(),
});

/** The text between the schema tags; undefined where there are none or several. */
export function readSchema(liquid: string): string | undefined {
  const found = [...liquid.matchAll(/\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/g)];
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** Every text of the form `t:…` in a schema. */
export const listKeys = (schema: unknown): readonly string[] =>
  typeof schema === 'string'
    ? schema.startsWith('t:')
      ? [schema.slice(2)]
      : []
    : schema && typeof schema === 'object'
      ? Object.values(schema).flatMap(listKeys)
      : [];
