import { describe, expect, test } from 'vitest';
import { parseFormat } from '@beckon/engine/campaign/format';
import type { FormatKind } from '@beckon/engine';
import { changeFormat, readFormat } from './format-attributes.ts';

const kinds: readonly FormatKind[] = ['popup', 'full-screen', 'bar', 'slide-in'];

describe('the format of a root block', () => {
  test.each(kinds)('a %s of which nothing was said is what the engine makes of it', (kind) => {
    expect(readFormat({ kind })).toEqual(parseFormat({ kind }, { path: 'format', problems: [] }));
  });

  test('is a popup where nothing was said, or nothing that is known', () => {
    expect(readFormat(undefined).kind).toBe('popup');
    expect(readFormat({ kind: 'hologram' as FormatKind }).kind).toBe('popup');
  });

  test('takes its picture along where the new one has room for it', () => {
    const image = { url: '/a.jpg', alt: '' };
    expect(changeFormat({ kind: 'popup', image }, 'full-screen')).toMatchObject({ kind: 'full-screen', image });
    expect(changeFormat({ kind: 'popup', image }, 'bar')).not.toHaveProperty('image');
  });

  test('leaves behind what the old one was set to', () => {
    expect(changeFormat({ kind: 'popup', width: 700 }, 'slide-in')).toEqual({
      kind: 'slide-in',
      corner: 'bottom-end',
      width: 360,
    });
  });
});
