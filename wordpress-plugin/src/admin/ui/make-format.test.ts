import { expect, test } from 'vitest';
import { makeFormat } from './make-format.ts';

/** Without the narrow and non-breaking spaces that Intl puts in. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test.each([
  ['en-US', '1,234', '12.5%', '€1,234.50 + $20.00', 'Nov 28, 2026', 'Nov 28'],
  ['de-DE', '1.234', '12,5 %', '1.234,50 € + 20,00 $', '28.11.2026', '28. Nov.'],
])(
  'in %s numbers, shares, money and days are as they are written there',
  (locale, number, share, money, day, short) => {
    const format = makeFormat(locale, 'UTC');
    expect(plain(format.number(1234))).toBe(number);
    expect(plain(format.share(0.125))).toBe(share);
    expect(plain(format.money({ EUR: 1234.5, USD: 20 }))).toBe(money);
    expect(plain(format.day('2026-11-28'))).toBe(day);
    expect(plain(format.shortDay('2026-11-28'))).toBe(short);
  },
);

test.each([
  [0, '0%'],
  [0.0003, '0.03%'],
  [0.0005, '0.1%'],
])('a share of %d is told as %s: only nothing is nothing', (share, told) => {
  expect(makeFormat('en-US', 'UTC').share(share)).toBe(told);
});

test.each([
  ['Europe/Berlin', '28.11.2026, 09:30'],
  ['UTC', '28.11.2026, 08:30'],
  ['Nowhere/Land', '28.11.2026, 08:30'],
])('a moment is told by the clocks of %s', (zone, told) => {
  expect(plain(makeFormat('de-DE', zone).moment('2026-11-28T08:30:00Z'))).toBe(told);
});

test('what no currency is named for is a number, nothing is a dash, and a language nobody knows is English', () => {
  const format = makeFormat('xx-!!', 'UTC');
  expect(format.money({ '': 3 })).toBe('3');
  expect(format.money({})).toBe('–');
  expect(format.share(0.5)).toBe('50%');
});
