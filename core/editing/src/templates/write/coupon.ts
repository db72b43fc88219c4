import type { Block } from '@beckon/engine';

/** A code for everybody, with its copy button. */
export const coupon = (id: string, label: string, code: string): Block => ({
  kind: 'coupon',
  id,
  label,
  code: { from: 'fixed', code },
  copy: 'Copy code',
  copied: 'Copied',
});
