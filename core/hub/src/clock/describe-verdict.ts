import type { ClockVerdict } from './judge-clock.ts';

/** What a doubted clock means, for the log and the doctor. */
export function describeVerdict(verdict: Extract<ClockVerdict, { is: 'doubted' }>): string {
  const { offMs, leftMs, denier } = verdict;
  const off = writeSpan(Math.abs(offMs));
  if (denier) return `Our clock is ${off} ahead of that of ${denier}. Nothing is removed because of its age until they agree.`; // prettier-ignore
  const until = `It is believed once hubs have run for ${writeSpan(leftMs)} more, or when it agrees with a bucket elsewhere`;
  return offMs > 0
    ? `Our clock is ${off} ahead of when a hub last ran: it jumped, or no hub ran. Nothing is removed because of its age. ${until}.`
    : `Our clock is ${off} behind of when a hub last ran. What is old stays longer; nothing goes too early. ${until}.`;
}

function writeSpan(ms: number): string {
  const hours = Math.ceil(ms / 3_600_000);
  return hours <= 48 ? `${hours} hours` : `${Math.ceil(hours / 24)} days`;
}
