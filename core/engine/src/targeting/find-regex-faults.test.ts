import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSteps } from './count-steps.fixture.ts';
import { findRegexFaults } from './find-regex-faults.ts';
import { isLinearRegex } from './is-linear-regex.ts';

describe('what shops write passes', () => {
  test.each([
    '^/products/', '-hat$', 'sale|promo', '^/(de|fr|it)(/|$)', '^/blog/\\d{4}/\\d{2}/', '/products/[^/]+/reviews', 'utm_source=\\w+',
    '^/collections/.*/products/', '^/products/.*-sale$', '^https?://', '\\.(pdf|zip|docx?)$', '^[a-z]+-\\d+$', '^.*$', '^(?:/[a-z])*$',
    '\\bsale\\b', '^[\\w.-]+@', 'gift[-_ ]?card', '^\\S+$', 'sale.*', '^/a/.*/b/.*', 'a{2,5}b', '(?<year>20\\d\\d)', '^\\/shop\\/', '[\\/-]x',
    '^(ab|cd)+$', '^[^a-z]+[a-z]', '\\u00e9t\\xe9',
  ])('%s', (pattern) => {
    expect(findRegexFaults(pattern)).toEqual([]);
  }); // prettier-ignore
});

describe('what can be slow, or is not known here, is refused', () => {
  test.each([
    ['(a+)+$', 'another repetition'], ['(a*)*', 'another repetition'], ['^(\\w+\\s?)*$', 'another repetition'], ['(.*)*x', 'another repetition'],
    ['((ab)*)*', 'another repetition'], ['^(a?){20}$', 'another repetition'], ['^(([a-z])+.)+$', 'another repetition'],
    ['(a|a)*b', 'begin with different'], ['(a|ab)+c', 'begin with different'], ['^(\\d|[0-9])*$', 'begin with different'], ['^(a|A)*$', 'begin with different'],
    ['(a|)*', 'empty alternative'], ['^(^a)+$', 'must not hold'],
    ['^a*a*$', 'two repetitions'], ['^\\d+\\d+$', 'two repetitions'], ['^.*.*x', 'two repetitions'], ['^\\w+[a-z]*$', 'two repetitions'], ['^.*a.*b', 'two repetitions'],
    ['^[a-z]+[A-Z]+$', 'two repetitions'], ['^[^a]+é+$', 'two repetitions'], ['^a{0,40}a{0,40}$', 'two repetitions'], ['^a+(b?a+)?$', 'two repetitions'],
    ['.*sale', 'begin with “^”'], ['\\d+-sale', 'begin with “^”'], ['sale.*2026', 'begin with “^”'], ['\\s+$', 'begin with “^”'], ['(x+x+)+y', 'begin with “^”'],
    ['(a)\\1', 'Referring back'], ['(?<n>a)\\k<n>', 'Referring back'], ['(?=a)b', 'Looking ahead'], ['(?!a)b', 'Looking ahead'], ['(?<=a)b', 'Looking ahead'],
    ['(?<!a)b', 'Looking ahead'], ['\\p{L}', 'no meaning'], ['\\u{61}', 'no meaning'], ['\\z', 'no meaning'], ['\\xg', 'no meaning'], ['a^b', 'very beginning'],
    ['[]a', 'something between'], ['[^]', 'something between'], ['(', 'not a regular'], ['*', 'not a regular'], ['[b-a]', 'not a regular'], ['a{2,1}', 'not a regular'],
    ['', 'empty'], ['a'.repeat(201), 'longer than 200'], ['a?'.repeat(20), 'optional parts'], ['(a|b)'.repeat(10), 'too many alternatives'],
  ])('%s', (pattern, fault) => {
    expect(findRegexFaults(pattern).join(' ')).toContain(fault);
    expect(isLinearRegex(pattern)).toBe(false);
  }); // prettier-ignore
});

test('whatever it is given, it answers', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom(...'()[]{}*+?|^$\\.ab1,-:=<!dwbx'.split('')), { maxLength: 25 }).map((each) => each.join(''))), (pattern) => {
      expect(Array.isArray(findRegexFaults(pattern))).toBe(true);
    }),
    { numRuns: 1000 },
  ); // prettier-ignore
});

const { pattern: anyPattern } = fc.letrec<{ pattern: string; part: string; atom: string }>((tie) => ({
  atom: fc.constantFrom('a', 'b', '/', '.', '[ab]', '[^/]', '\\w', '\\d', '1', '[^a]', '\\W'),
  part: fc.oneof(
    { maxDepth: 2 },
    { weight: 4, arbitrary: fc.tuple(tie('atom'), fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{0,3}', '*?')).map((each) => each.join('')) },
    { weight: 1, arbitrary: fc.tuple(fc.array(tie('pattern'), { minLength: 1, maxLength: 2 }), fc.constantFrom('', '', '?', '*', '+')).map(([choices, sign]) => `(${choices.join('|')})${sign}`) },
  ),
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
})); // prettier-ignore
const anyWhole = fc
  .tuple(fc.constantFrom('^', '^', ''), anyPattern, fc.constantFrom('', '$', '$', 'x'))
  .map((each) => each.join(''));

/** Texts on which a pattern of these characters works hardest: a short one again and again, and an end that does not fit. */
const pumps = ['a', 'b', '1', '/', 'ab', 'a/', 'a1', 'ab/', '/a1', 'b1', 'aab'];
const hostile = (times: number): readonly string[] =>
  pumps.flatMap((pump) => ['', 'a', '/a'].map((head) => `${head}${pump.repeat(times)}\n`));

test('what passes takes steps in proportion to the text, however hostile', () => {
  let passed = 0;
  fc.assert(
    fc.property(anyWhole, (pattern) => {
      if (!isLinearRegex(pattern)) return;
      passed++;
      const [short, long] = [hostile(40), hostile(80)];
      long.forEach((text, index) => {
        const steps = countSteps(pattern, text);
        // Twice the text: about twice the steps. A square would be four times.
        expect(steps).toBeLessThan(3 * countSteps(pattern, short[index]!) + 500);
      });
    }),
    { numRuns: 300 },
  );
  expect(passed).toBeGreaterThan(60);
}, 60_000);

test.each(['(a+)+$', '(a|a)*b', '^a*a*$', '.*b', '^.*a.*b'])(
  'the count of steps would tell that %s is slow',
  (pattern) => {
    const limit = 1_000_000;
    const [short, long] = [
      countSteps(pattern, 'a'.repeat(60) + '\n', limit),
      countSteps(pattern, 'a'.repeat(120) + '\n', limit),
    ];
    expect(long >= limit || long > 3 * short + 500).toBe(true);
  },
);
