import { fillText } from '@beckon/engine/campaign/fill-text';
import type { MakeFill } from '../run-steps.tsx';

/** What fills attributes into the texts of a document; it comes for the documents that name any. */
export const makeFill: MakeFill =
  (valueOf) =>
  (text, isAddress = false) =>
    fillText(text, (name) => {
      const value = valueOf(name);
      return isAddress && value != null ? encodeURIComponent(String(value)) : value;
    });
