import { addTrigger } from '../edit/add-trigger.ts';
import { newTrigger } from '../edit/new-trigger.ts';
import type { Check } from './check.ts';

/** A campaign that nothing asks for. */
export const findMissingTriggers: Check = ({ triggers }) =>
  triggers.list.length > 0
    ? []
    : [
        {
          says: 'no-trigger',
          severity: 'blocks',
          path: 'triggers.list',
          mend: (one) => addTrigger(one, { trigger: newTrigger('delay') }),
        },
      ];
