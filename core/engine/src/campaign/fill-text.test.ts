import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import spec from '../../../spec/texts.json' with { type: 'json' };
import { fillText } from './fill-text.ts';
import { placeholdersOf } from './placeholders-of.ts';

describe('a text with attributes', () => {
  test.each(spec.cases.map((row) => [row.name, row] as const))('%s', (_, { text, attributes, becomes, reads }) => {
    const asked = new Set<string>();
    const valueOf = (name: string): unknown => {
      asked.add(name);
      return Object.hasOwn(attributes, name) ? (attributes as Record<string, unknown>)[name] : undefined;
    };
    expect(fillText(text, valueOf)).toBe(becomes);
    expect([...asked]).toEqual(reads);
    expect(placeholdersOf(text)).toEqual(reads);
  });

  test('is filled whatever is written and whatever is known, and what has no braces stays', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (text, value) => {
        const filled = fillText(text, () => value);
        expect(typeof filled).toBe('string');
        if (!text.includes('{{')) expect(filled).toBe(text);
      }),
    );
  });

  test('takes no time to speak of, however it is written', () => {
    const hostile = ['{{a|x:"', '{{ ', '{{a |', '{{a|x:\'"', '{{a|x |', "{{a|x:''"].map((part) => part.repeat(20_000));
    const started = performance.now();
    for (const text of hostile) fillText(text, () => 'x');
    // A pattern that went back over the text would take minutes; this takes milliseconds, with room for a busy machine.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
