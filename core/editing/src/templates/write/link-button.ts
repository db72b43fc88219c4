import type { Block } from '@beckon/engine';

/** A button that opens a page; pressing it counts as a conversion. */
export const linkButton = (
  id: string,
  text: string,
  href: string,
  look: 'primary' | 'secondary' = 'primary',
): Block => ({
  kind: 'button',
  id,
  text,
  action: { do: 'link', href },
  look,
  converts: true,
});
