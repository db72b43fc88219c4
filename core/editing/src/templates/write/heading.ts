import type { Block } from '@beckon/engine';

/** A heading; the first of a campaign names its dialog. */
export const heading = (id: string, text: string, level: 2 | 3 | 4 = 2): Block => ({
  kind: 'heading',
  id,
  text,
  level,
});
