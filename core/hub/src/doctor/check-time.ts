import { describeVerdict } from '../clock/describe-verdict.ts';
import type { ClockVerdict } from '../clock/judge-clock.ts';
import { bad, ok, warn, type Finding } from './finding.ts';

/** Whether our clock goes on from when a hub last ran: retention and backups go by it. */
export function checkTime(verdict: ClockVerdict): readonly Finding[] {
  if (verdict.is === 'trusted') return [ok('time', 'Our clock goes on from when a hub last ran.')];
  const says = describeVerdict(verdict);
  const mend = 'Set the clock right (timedatectl set-ntp true). If it is right, because no hub ran for a while: hub trust-clock.'; // prettier-ignore
  return [verdict.offMs > 0 ? bad('time', says, mend) : warn('time', says, mend)];
}
