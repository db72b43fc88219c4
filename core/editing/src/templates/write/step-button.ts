import type { Block } from '@beckon/engine';

/** A button that leads to the next step. */
export const stepButton = (id: string, text: string): Block => ({
  kind: 'button',
  id,
  text,
  action: { do: 'next' },
  look: 'primary',
  converts: false,
});
