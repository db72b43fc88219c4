import { guessPageType } from './guess-page-type.ts';
import type { Read } from './read.ts';

/** A guess, for pages whose platform does not print what they are. */
export const readPageType: Read = ({ window, document }) =>
  guessPageType(
    window.location.pathname,
    window.location.search,
    document.querySelector<HTMLMetaElement>('meta[property="og:type"]')?.content,
  );
