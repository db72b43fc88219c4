import { useMemo } from 'react';
import { makeFormat } from './make-format.ts';
import { useLocality } from './WordsProvider.tsx';

/** Numbers, money and moments as the merchant writes them, in the site’s time zone. */
export function useFormat() {
  const { tag, timeZone } = useLocality();
  return useMemo(() => makeFormat({ tag, timeZone }), [tag, timeZone]);
}
