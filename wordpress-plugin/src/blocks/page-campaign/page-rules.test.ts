import { describe, expect, test } from 'vitest';
import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';
import { againKinds, momentOf, momentWords, setAgain, setMoment } from './page-rules.ts';

const base = { id: 'page-1-a', name: 'x', format: { kind: 'popup' }, content: { steps: [{ blocks: [] }] } };

describe('the rules of a popup on a page', () => {
  test.each(momentWords())('the moment “$value” is one that the engine takes, and is read back', ({ value }) => {
    const rules = setMoment({}, value);
    expect(parseCampaign({ ...base, ...rules })).toMatchObject({ ok: true });
    expect(momentOf(rules)).toBe(value);
  });

  test.each(againKinds())('the frequency “$value” is one that the engine takes', ({ value }) => {
    const rules = setAgain(setMoment({}, 'scroll'), value);
    expect(parseCampaign({ ...base, ...rules })).toMatchObject({
      ok: true,
      value: { frequency: { again: { kind: value } } },
    });
    expect(momentOf(rules)).toBe('scroll');
  });

  test('a moment that is not on the list is shown as the opening of the page', () => {
    expect(momentOf({ triggers: { match: 'any', list: [{ kind: 'add-to-cart' }] } })).toBe('page-load');
    expect(momentOf({})).toBe('page-load');
  });
});
