import { replaceTexts } from './block-texts.ts';
import type { Translation } from './campaign.ts';
import type { Block, Content, ContentDocument } from './content.ts';
import type { Format } from './format.ts';
import type { Locale } from './text.ts';
import type { Theme } from './theme.ts';

interface Parts {
  readonly content: Content;
  readonly theme: Theme;
  readonly locale: Locale;
  readonly format: Format;
}

/** A content in one language: what the translation does not say stays in the campaign's own. */
export function translateContent({ content, theme, locale, format }: Parts, words: Translation): ContentDocument {
  const textsOf = (id: string) => (Object.hasOwn(words, id) ? words[id] : undefined) ?? {};
  const translate = (block: Block): Block => {
    const translated = replaceTexts(block, textsOf(block.id));
    if (translated.kind !== 'columns') return translated;
    return { ...translated, columns: translated.columns.map((column) => ({ blocks: column.blocks.map(translate) })) };
  };
  const { label, tab } = content;
  const { teaser } = textsOf('teaser');
  return {
    steps: content.steps.map((step) => ({ id: step.id, blocks: step.blocks.map(translate) })),
    label: String(textsOf('label').label ?? label),
    ...(tab && { tab: replaceTexts(tab, textsOf('tab')) }),
    ...(format.kind === 'feed' && typeof teaser === 'string' && { teaser }),
    theme,
    locale,
  };
}
