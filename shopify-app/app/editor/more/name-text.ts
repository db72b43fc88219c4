import { findBlock } from '@beckon/editing';
import type { Campaign } from '@beckon/engine';
import type { Say } from '../../ui/index.ts';

const parts = ['text', 'label', 'submit', 'placeholder', 'low', 'high', 'copy', 'copied', 'overText', 'spin', 'result', 'title', 'price', 'was', 'alt', 'markup'] as const; // prettier-ignore
type Part = (typeof parts)[number];

/** What a text of the campaign is, for whoever translates it: `Form: label (email)`. */
export function nameText(t: Say<'editor'>, { content, experiment }: Campaign, of: string, key: string): string {
  if (of === 'label') return t('format.name');
  if (of === 'tab') return t('tab.heading');
  if (of === 'teaser') return t('format.teaser');
  const contents = [content, ...(experiment?.variants ?? []).flatMap((variant) => variant.content ?? [])];
  const kind = contents.map((each) => findBlock(each, of)).find(Boolean)?.kind;
  const path = key.split('.');
  const last = path.at(-1) ?? key;
  const part = parts.find((each): each is Part => each === last);
  // What stands between: the field or the item it belongs to, people count from one.
  const [item, option] = path.slice(1, -1).filter((each) => each !== 'options');
  const which = [item, option].flatMap((each) =>
    each === undefined ? [] : /^\d+$/.test(each) ? Number(each) + 1 : each,
  );
  const first = kind && t(`kinds.${kind}`);
  const second = part && t(`texts.${part}`);
  const name = (first && second ? t('pair', { first, second }) : (first ?? second)) ?? key;
  return which.length ? `${name} (${which.join(', ')})` : name;
}
