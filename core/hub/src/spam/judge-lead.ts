/** Everything that speaks against a lead, with how much it says. At `doubtfulAt` a lead is doubtful, at `spamAt` it is spam. */
export const spamSigns = {
  /** Something filled in the field that people do not see. */
  honeypot: 10,
  'ticket-forged': 10,
  /** By its own words a robot. */
  bot: 10,
  /** Sooner than a person can fill in anything. */
  'too-fast': 6,
  /** One ticket is for one lead. */
  'ticket-used': 4,
  'ticket-missing': 4,
  'ticket-expired': 4,
  /** No page of the site sent it, or it does not say. */
  'origin-missing': 4,
  'disposable-domain': 4,
  /** What stands before the @ looks drawn by a machine. */
  'random-address': 3,
  /** Many leads from one place within minutes. */
  'many-from-here': 5,
  /** Many different addresses from one place: somebody signs up others. */
  'many-addresses-from-here': 6,
  /** One address on many forms: somebody is signed up by others. */
  'many-forms-one-address': 6,
  /** Far more leads than the site ever gets. */
  'many-on-site': 3,
} as const;

export type SpamSign = keyof typeof spamSigns;
export type Verdict = 'good' | 'doubtful' | 'spam';

const doubtfulAt = 4;
const spamAt = 10;

/** Weighs what speaks against a lead. The reasons stay with it, the heaviest first. */
export function judgeLead(signs: readonly SpamSign[]): {
  readonly verdict: Verdict;
  readonly reasons: readonly SpamSign[];
} {
  const reasons = [...new Set(signs)].sort((a, b) => spamSigns[b] - spamSigns[a]);
  const weight = reasons.reduce((sum, sign) => sum + spamSigns[sign], 0);
  return { verdict: weight >= spamAt ? 'spam' : weight >= doubtfulAt ? 'doubtful' : 'good', reasons };
}
