import type { OpenedRing } from '../platform/key-ring.ts';
import { bad, ok, warn, type Finding } from './finding.ts';

const yearMs = 366 * 86_400_000;

/** Whether there are keys, where nobody else has them, and none so old that nobody remembers it. Undefined: none were made yet. */
export function checkKeys(opened: OpenedRing | undefined, nowMs: number): readonly Finding[] {
  if (!opened) return [warn('keys', 'There are no keys yet; the first start makes some.', 'Set BECKON_KEYS before there is anything to seal.')]; // prettier-ignore
  if (!opened.ok) return [bad('keys', opened.problem, 'Without the keys nothing that was sealed opens again.')];
  const { newest, keys, from } = opened.ring;
  const findings = [
    from === 'environment'
      ? ok('keys', `${keys.length === 1 ? 'One key is' : `${keys.length} keys are`} set; “${newest.id}” seals.`)
      : warn('keys', 'The keys lie in the data folder, beside what they open.', 'Set BECKON_KEYS to what the file “keys” there holds, keep a copy elsewhere, and remove the file.'), // prettier-ignore
  ];
  // Keys are named for the day or month in which they were drawn, where whoever drew them followed the example.
  const drawn = Date.parse(/^\d{4}-\d\d(-\d\d)?/.exec(newest.id)?.[0] ?? '');
  if (nowMs - drawn > yearMs)
    findings.push(warn('age of keys', `The key “${newest.id}” has sealed for more than a year.`, 'Put a new one before it in BECKON_KEYS, and run hub rotate-keys.')); // prettier-ignore
  else if (!Number.isNaN(drawn)) findings.push(ok('age of keys', `The key “${newest.id}” is less than a year old.`));
  return findings;
}
