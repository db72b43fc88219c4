import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseList } from '../../parse/parse-list.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import type { BlockTexts } from '../block-texts.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseLink } from '../parse-link.ts';
import { parseText } from '../text.ts';

export interface Social {
  readonly kind: 'social';
  readonly id: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

const parseLabel = parseText('The label of the link', { max: 100 });

export const parseSocial = parseRecord<Social>('The list of links', {
  kind: parseExactly('social'),
  id: parseBlockId,
  links: parseList(
    'The links',
    parseRecord<Social['links'][number]>('The link', { label: parseLabel, href: parseLink('The link') }),
    { min: 1, max: 20 },
  ),
});
export const socialTexts: BlockTexts = { 'links.*.label': parseLabel };
