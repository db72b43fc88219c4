import { nameNetwork } from '../ingest/name-network.ts';
import { openBuckets, type Rate } from '../ingest/token-buckets.ts';
import type { HubParts } from '../platform/hub-parts.ts';

/** A program with a wrong key notices after one call; whoever goes on is looking for a right one. */
const guesses: Rate = { perSecond: 1, burst: 20 };

export interface CallLimit {
  /** One call with a key that opens. */
  takeCall(key: string): boolean;
  /** One call, from an address, with a key that does not. */
  takeGuess(address: string | undefined): boolean;
  /** In whole seconds. */
  readonly retryAfter: string;
}

/** How much may be called, by this process: a script that runs wild must not cost the shop its campaigns. */
export function openCallLimit({ env, clock }: Pick<HubParts, 'env' | 'clock'>): CallLimit {
  const takeFromKey = openBuckets(env.api.perKey);
  const takeFromNetwork = openBuckets(guesses);
  return {
    takeCall: (key) => takeFromKey(key, 1, clock.nowMs()),
    takeGuess: (address) => takeFromNetwork(nameNetwork(address), 1, clock.nowMs()),
    retryAfter: '1',
  };
}
