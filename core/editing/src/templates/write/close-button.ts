import type { Block } from '@beckon/engine';

/** A quiet button that closes. */
export const closeButton = (id: string, text: string, look: 'primary' | 'secondary' | 'link' = 'link'): Block => ({
  kind: 'button',
  id,
  text,
  action: { do: 'close' },
  look,
  converts: false,
});
