import type { Block } from '@beckon/engine';

/** Air between blocks, with or without a line. */
export const spacer = (id: string, height: number, line = false): Block => ({ kind: 'spacer', id, height, line });
