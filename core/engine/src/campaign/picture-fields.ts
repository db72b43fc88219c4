import { parseString } from '../parse/parse-string.ts';
import { useDefault } from '../parse/use-default.ts';
import { parseFileAddress } from './parse-file-address.ts';

/** What every picture has: where it lies, and what it shows for who cannot see it (empty where it adds nothing). */
export const pictureFields = {
  url: parseFileAddress('The address of the picture'),
  alt: useDefault(parseString('The description of the picture', { max: 500 }), ''),
};
