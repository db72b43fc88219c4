import { newCondition } from '@beckon/editing';
import type { Condition } from '@beckon/engine';
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { DraftText } from '../panels/DraftText.tsx';
import type { Refused } from '../rules/rules-context.ts';
import { Comparison } from '../who/Comparison.tsx';

interface EventConditionProps {
  readonly where: Condition | undefined;
  readonly set: (where: Condition | undefined) => Refused;
}

/** One question about what an event brings along. Conditions of several questions come from elsewhere, and are kept. */
export function EventCondition({ where, set }: EventConditionProps) {
  if (!where)
    return (
      <Button variant="link" onClick={() => void set(newCondition('event.name'))}>
        {__('Only with certain data', 'beckon')}
      </Button>
    );
  if (!('attribute' in where))
    return (
      <p className="beckon-hint">
        {__('It has conditions on its data that were not written here; they are kept.', 'beckon')}{' '}
        <Button variant="link" isDestructive onClick={() => void set(undefined)}>
          {__('Drop them', 'beckon')}
        </Button>
      </p>
    );
  const name = where.attribute.replace(/^event\./, '');
  return (
    <div className="beckon-question">
      <DraftText
        label={__('Where its data named', 'beckon')}
        value={name}
        commit={(next) => set({ ...where, attribute: `event.${next.trim()}` })}
      />
      <Comparison leaf={where} name={name} set={set} />
      <Button variant="link" isDestructive onClick={() => void set(undefined)}>
        {__('With any data', 'beckon')}
      </Button>
    </div>
  );
}
