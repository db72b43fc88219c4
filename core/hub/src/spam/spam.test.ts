import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTicket, writeTicket } from './form-ticket.ts';
import { isDisposable } from './is-disposable.ts';
import { judgeLead, spamSigns, type SpamSign } from './judge-lead.ts';
import { looksRandom } from './looks-random.ts';

describe('a form ticket', () => {
  const secret = 'a secret of the site';
  const nowMs = Date.UTC(2026, 10, 28);
  const ticket = writeTicket('shop', secret, nowMs);
  const read = (text: string | undefined, afterMs: number, site = 'shop', key = secret) =>
    readTicket(site, key, text, nowMs + afterMs).is;

  test.each([
    [-1, 'too-fast'],
    [0, 'too-fast'],
    [699, 'too-fast'],
    [700, 'good'],
    [3_600_000, 'good'],
    [24 * 3_600_000, 'good'],
    [24 * 3_600_000 + 1, 'expired'],
  ])('after %i ms is %s', (afterMs, state) => {
    expect(read(ticket, afterMs)).toBe(state);
  });

  test('is for one site, and for nobody who does not know its secret', () => {
    expect(read(ticket, 5_000, 'other')).toBe('forged');
    expect(read(ticket, 5_000, 'shop', 'another secret')).toBe('forged');
    expect(read(writeTicket('shop', 'guessed', nowMs), 5_000)).toBe('forged');
  });

  test('is missing where there is none', () => {
    expect(read(undefined, 5_000)).toBe('missing');
    expect(read('', 5_000)).toBe('missing');
  });

  test('is never the same twice, even at the same moment', () => {
    expect(writeTicket('shop', secret, nowMs)).not.toBe(ticket);
  });

  test('with any letter changed is forged, and nothing makes reading it throw', () => {
    fc.assert(
      fc.property(fc.nat(ticket.length - 1), fc.constantFrom(...'aZ09-_.é '), (at, letter) => {
        const changed = ticket.slice(0, at) + letter + ticket.slice(at + 1);
        expect(read(changed, 5_000)).toBe(changed === ticket ? 'good' : 'forged');
      }),
    );
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => read(text, 5_000) === 'forged'));
  });
});

describe('an address', () => {
  test.each([
    ['ann@mailinator.com', true],
    ['ann@MAILINATOR.com', true],
    ['ann@inbox.mailinator.com', true],
    ['ann@gmail.com', false],
    ['ann@example.com', false],
    ['ann@com', false],
    ['ann', false],
  ])('%s is disposable: %s', (email, is) => {
    expect(isDisposable(email)).toBe(is);
  });

  test.each([
    'ann@example.com',
    'christopher.smith@example.com',
    'jean-pierre.lefebvre@example.fr',
    'schwarzschild@example.de',
    'k.wojciechowska1987@example.pl',
    'strzyzewski@example.pl',
    'info2024@example.com',
    'mike1975b@example.com',
    'hrvtsk@example.com',
    'a1b2@example.com',
    'newsletter+shop99x1@example.com',
    'vandenberghe.familie@example.nl',
    '小林@example.jp',
  ])('%s could be somebody’s', (email) => {
    expect(looksRandom(email)).toBe(false);
  });

  test.each([
    'xkqzvbnw82hd@example.com',
    'q7w3k9z1x5@example.com',
    'bgtrfvdcswx@example.com',
    'x4kd93jf8s2lq@example.com',
  ])('%s looks drawn', (email) => {
    expect(looksRandom(email)).toBe(true);
  });
});

describe('the verdict', () => {
  test.each<[readonly SpamSign[], string]>([
    [[], 'good'],
    [['random-address'], 'good'],
    [['many-on-site'], 'good'],
    [['ticket-missing'], 'doubtful'],
    [['disposable-domain'], 'doubtful'],
    [['too-fast'], 'doubtful'],
    [['ticket-missing', 'disposable-domain'], 'doubtful'],
    [['ticket-missing', 'origin-missing', 'random-address'], 'spam'],
    [['too-fast', 'many-addresses-from-here'], 'spam'],
    [['honeypot'], 'spam'],
    [['ticket-forged'], 'spam'],
    [['bot'], 'spam'],
  ])('on %j is %s', (signs, verdict) => {
    expect(judgeLead(signs).verdict).toBe(verdict);
  });

  test('keeps each reason once, the heaviest first', () => {
    expect(judgeLead(['random-address', 'honeypot', 'random-address']).reasons).toEqual(['honeypot', 'random-address']);
  });

  test('never gets milder by one more sign', () => {
    const order = ['good', 'doubtful', 'spam'];
    const sign = fc.constantFrom(...(Object.keys(spamSigns) as SpamSign[]));
    fc.assert(
      fc.property(fc.array(sign), sign, (signs, more) => {
        const before = order.indexOf(judgeLead(signs).verdict);
        expect(order.indexOf(judgeLead([...signs, more]).verdict)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
