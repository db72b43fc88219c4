import { assign } from '../experiment/assign.ts';
import { checkSchedule } from '../schedule/check-schedule.ts';
import { operatorsByName } from '../targeting/operators.ts';
import type { Parts } from './make-decide.ts';
import { rareShapes } from './rare-shapes.ts';

/** Everything a decision can be made with. */
export const allParts: Parts = { checkSchedule, operators: operatorsByName, assign, shapes: rareShapes };
