import { allowMissing } from '../../parse/allow-missing.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { pictureFields } from '../picture-fields.ts';
import { parseText, type Text } from '../text.ts';

/** One message of the notification feed: a teaser in the list, the content when it is opened. */
export interface Feed {
  readonly kind: 'feed';
  /** At most 300 characters. */
  readonly teaser: Text;
  readonly image?: { readonly url: string; readonly alt: string };
}

export const parseTeaser = parseText('The teaser', { max: 300 });

export const parseFeed = parseRecord<Feed>('The feed message', {
  kind: parseExactly('feed'),
  teaser: parseTeaser,
  image: allowMissing(parseRecord<NonNullable<Feed['image']>>('The picture', pictureFields)),
});
