import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseEmail } from './normalise-email.ts';

test.each([
  ['Ann@Example.com', 'ann@example.com'],
  [' ann+shop@example.com ', 'ann@example.com'],
  ['ann+a+b@example.com', 'ann@example.com'],
  ['a.n.n+x@gmail.com', 'ann@gmail.com'],
  ['A.N.N@GoogleMail.com', 'ann@gmail.com'],
  ['a.n.n@example.com', 'a.n.n@example.com'],
  ['+ann@example.com', '+ann@example.com'],
  ['ann@münchen.example', 'ann@xn--mnchen-3ya.example'],
  ['ann@example.com.', 'ann@example.com'],
  ['nonsense', 'nonsense'],
])('%s is %s', (email, normal) => {
  expect(normaliseEmail(email)).toBe(normal);
});

test('normalising again changes nothing, and no tag makes another person', () => {
  const local = fc.stringMatching(/^[a-z][a-z0-9._-]{0,20}$/);
  const tag = fc.stringMatching(/^[a-z0-9.+_-]{0,12}$/);
  fc.assert(
    fc.property(local, tag, fc.constantFrom('example.com', 'gmail.com', 'Shop.Example'), (name, word, domain) => {
      const normal = normaliseEmail(`${name}@${domain}`);
      expect(normaliseEmail(normal)).toBe(normal);
      expect(normaliseEmail(`${name}+${word}@${domain}`)).toBe(normal);
    }),
  );
});
