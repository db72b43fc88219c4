import { isIP } from 'node:net';
import { networkOf } from '../places/network-of.ts';
import { plainAddress } from '../places/plain-address.ts';
import { openBuckets } from '../throttle/token-buckets.ts';
import { openDayLog, type DayLogOptions } from './day-log.ts';

/** That somebody brought a secret which opens nothing, or went on after being told to wait. */
export interface SecurityNote {
  readonly door: string;
  readonly is: 'wrong' | 'waits';
  readonly address: string | undefined;
}

/** That something was not done for somebody, or that they tried to get round a rule. */
export interface Refusal {
  /** What they called: a method and the pattern of a route, or a form. Nothing that a caller wrote stands in it. */
  readonly refused: string;
  /** The answer's status, or the sign that gave them away where the answer does not tell. */
  readonly because: number | 'ticket-forged' | 'ticket-expired' | 'ticket-used' | 'honeypot';
  readonly address: string | undefined;
}

/** The logs with network addresses in them, for Fail2ban and for whoever looks into an attack. */
export interface SecurityLog {
  note(note: SecurityNote): void;
  refuse(refusal: Refusal): void;
}

export interface TurningLog extends SecurityLog {
  /** What was kept long enough goes, though nobody is noted today. */
  turn(): void;
}

/** Who goes on knocking is told once a minute of each kind; a flood from everywhere, twice a second. It fills no disk. */
const perKind = { perSecond: 1 / 60, burst: 1 };
const inAll = { perSecond: 2, burst: 120 };

/** A line of JSON for each note in `security.log`, which Fail2ban reads, and for refusals in `refusals.log`. */
export function openSecurityLog(options: DayLogOptions): TurningLog {
  const { clock } = options;
  const notes = openDayLog('security', options);
  const refusals = openDayLog('refusals', options);
  const isNews = openBuckets(perKind);
  const hasRoom = openBuckets(inAll);
  const stamp = () => new Date(clock.nowMs()).toISOString();
  // Fail2ban does not start to watch a file that is not there.
  notes.write('');
  return {
    note({ door, is, address }) {
      notes.write(`${JSON.stringify({ time: stamp(), door, is, address: readAddress(address) })}\n`);
    },
    refuse({ refused, because, address }) {
      const known = readAddress(address);
      const nowMs = clock.nowMs();
      if (!isNews(`${refused} ${because} ${networkOf(known)}`, 1, nowMs) || !hasRoom('all', 1, nowMs)) return;
      refusals.write(`${JSON.stringify({ time: stamp(), refused, because, address: known })}\n`);
    },
    turn() {
      notes.write('');
      refusals.turn();
    },
  };
}

/** A proxy that is not ours may have written anything there. */
function readAddress(address: string | undefined): string {
  const plain = plainAddress(address ?? '');
  return isIP(plain) ? plain : 'unknown';
}

/** For commands and tests that keep none. */
export const noSecurityLog: SecurityLog = { note: () => {}, refuse: () => {} };
