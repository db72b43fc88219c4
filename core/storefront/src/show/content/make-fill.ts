import { fillText } from '@beckon/engine/campaign/fill-text';
import type { MakeFill } from '../run-steps.tsx';

/** What fills attributes into the texts of a document; it comes for the documents that name any. */
export const makeFill: MakeFill =
  (valueOf) =>
  (text, isAddress = false) =>
    fillText(text, (name) => {
      const value = valueOf(name);
      // Half a character, such as a name cut short by a script leaves, cannot be part of an address.
      return isAddress && value != null
        ? encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, '\ufffd'))
        : value;
    });
