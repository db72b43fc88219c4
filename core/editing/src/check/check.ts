import type { Campaign } from '@beckon/engine';
import type { CheckContext } from './check-context.ts';
import type { Finding } from './finding.ts';

/** One check: what it finds in a campaign; nothing when all is well. Never throws on data. */
export type Check = (campaign: Campaign, context: CheckContext) => readonly Finding[];
