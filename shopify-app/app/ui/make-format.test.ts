import { describe, expect, test } from 'vitest';
import { makeFormat } from './make-format.ts';

/** Breaking and unbreakable spaces look alike. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('values are written as the merchant writes them', () => {
  const now = Date.parse('2026-11-28T12:00:00Z');
  test.each([
    ['en', '1,234.5', '12.3%', '€9.50', 'Nov 28, 2026', 'Nov 29, 2026, 12:30 AM', '3 days ago'],
    ['de', '1.234,5', '12,3 %', '9,50 €', '28.11.2026', '29.11.2026, 00:30', 'vor 3 Tagen'],
    ['fr', '1 234,5', '12,3 %', '9,50 €', '28 nov. 2026', '29 nov. 2026, 00:30', 'il y a 3 jours'],
  ])('in %s', (tag, number, share, money, day, moment, ago) => {
    const format = makeFormat({ tag, timeZone: 'Europe/Berlin' });
    expect(
      [
        format.number(1234.5),
        format.share(0.1234),
        format.money(9.5, 'EUR'),
        format.day('2026-11-28'),
        format.moment('2026-11-28T23:30:00Z'),
        format.ago(now - 3 * 86_400_000, now),
      ].map(plain),
    ).toEqual([number, share, money, day, moment, ago]);
  });

  test.each([
    [0, '0%'],
    [0.000123, '0.01%'],
    [0.0003, '0.03%'],
    [0.0005, '0.1%'],
    [0.00164, '0.2%'],
  ])('a share of %d is told as %s: only nothing is nothing', (share, told) => {
    expect(makeFormat({ tag: 'en', timeZone: 'UTC' }).share(share)).toBe(told);
  });
});
