import { allowMissing } from '../../parse/allow-missing.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseList } from '../../parse/parse-list.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import type { BlockTexts } from '../block-texts.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseFileAddress } from '../parse-file-address.ts';
import { parseLink } from '../parse-link.ts';
import { parseText, type Text } from '../text.ts';

export interface Products {
  readonly kind: 'products';
  readonly id: string;
  readonly items: readonly {
    readonly title: Text;
    readonly url: string;
    readonly image?: string;
    /** As it is to be read: `€ 24.00`. */
    readonly price?: Text;
    readonly was?: Text;
  }[];
}

const parseTitle = parseText('The title of the product', { max: 300 });
const parsePrice = parseText('The price of the product', { max: 60 });
const parseWas = parseText('The earlier price of the product', { max: 60 });

export const parseProducts = parseRecord<Products>('The product list', {
  kind: parseExactly('products'),
  id: parseBlockId,
  items: parseList(
    'The products',
    parseRecord<Products['items'][number]>('The product', {
      title: parseTitle,
      url: parseLink('The link of the product'),
      image: allowMissing(parseFileAddress('The picture of the product')),
      price: allowMissing(parsePrice),
      was: allowMissing(parseWas),
    }),
    { min: 1, max: 24 },
  ),
});
export const productsTexts: BlockTexts = {
  'items.*.title': parseTitle,
  'items.*.price': parsePrice,
  'items.*.was': parseWas,
};
