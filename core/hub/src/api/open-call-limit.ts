import type { HubParts } from '../platform/hub-parts.ts';
import { openBuckets } from '../throttle/token-buckets.ts';

export interface CallLimit {
  /** One call with a key that opens. */
  takeCall(key: string): boolean;
  /** In whole seconds. */
  readonly retryAfter: string;
}

/** How much may be called, by this process: a script that runs wild must not cost the shop its campaigns. */
export function openCallLimit({ env, clock }: Pick<HubParts, 'env' | 'clock'>): CallLimit {
  const takeFromKey = openBuckets(env.api.perKey);
  return { takeCall: (key) => takeFromKey(key, 1, clock.nowMs()), retryAfter: '1' };
}
