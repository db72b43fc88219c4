import { fillText } from '@beckon/engine/campaign/fill-text';
import type { MakeFill } from '../run-steps.tsx';

/** Letters of the scripts that run from right to left, from Hebrew to Arabic's forms. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What fills attributes into the texts of a document; it comes for the documents that name any. */
export const makeFill: MakeFill = (valueOf) => (text, isAddress) =>
  fillText(text, (name) => {
    const value = valueOf(name);
    // A name from right to left would turn the digits around it, too. Codes are copied as they are, and have none of its letters.
    if (isAddress === undefined && rightToLeft.test(String(value))) return `\u2068${String(value)}\u2069`;
    // Half a character, such as a name cut short by a script leaves, cannot be part of an address.
    return isAddress && value != null
      ? encodeURIComponent(
          String(value)
            .trim()
            .replace(/\p{Surrogate}/gu, '\ufffd'),
        )
      : value;
  });
