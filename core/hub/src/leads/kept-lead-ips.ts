import type { RetentionKind } from '../retention/retention-kind.ts';
import { dropIps } from './lead-clean-up.store.ts';

/** The form stays, the address of the computer it came from goes. */
export const keptLeadIps: RetentionKind = {
  name: 'lead-ips',
  what: 'the network addresses that forms came from, against spam',
  keepDays: ({ leads }) => leads.ipDays,
  remove: dropIps,
};
