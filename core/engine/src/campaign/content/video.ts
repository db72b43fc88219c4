import { allowMissing } from '../../parse/allow-missing.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { parseString } from '../../parse/parse-string.ts';
import type { BlockTexts } from '../block-texts.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseFileAddress } from '../parse-file-address.ts';

export interface Video {
  readonly kind: 'video';
  readonly id: string;
  /** A file the shop hosts; nothing is loaded from a video platform. It never plays by itself. */
  readonly url: string;
  readonly poster?: string;
  /** What the video shows, for who cannot see it. */
  readonly label: string;
  readonly captions?: string;
  readonly width: number;
  readonly height: number;
}

const parseLabel = parseString('The description of the video', { min: 1, max: 500 });

export const parseVideo = parseRecord<Video>('The video', {
  kind: parseExactly('video'),
  id: parseBlockId,
  url: parseFileAddress('The address of the video'),
  poster: allowMissing(parseFileAddress('The address of the still picture')),
  label: parseLabel,
  captions: allowMissing(parseFileAddress('The address of the captions')),
  width: parseNumber('The width of the video', { min: 1, max: 10_000, unit: 'pixels' }),
  height: parseNumber('The height of the video', { min: 1, max: 10_000, unit: 'pixels' }),
});
export const videoTexts: BlockTexts = { label: parseLabel };
