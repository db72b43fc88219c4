import { campaignOperations } from './campaign-operations.ts';
import { historyOperations } from './history-operations.ts';
import { leadOperations } from './lead-operations.ts';
import type { Operation } from './operation.ts';
import { otherOperations } from './other-operations.ts';
import { reportOperations } from './report-operations.ts';

/** Everything a developer can call with a key: the routes and their document are both made from this. */
export const operations: readonly Operation[] = [
  ...campaignOperations,
  ...historyOperations,
  ...leadOperations,
  ...reportOperations,
  ...otherOperations,
];
