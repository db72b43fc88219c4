import {
  changeOperator,
  changeValue,
  newCondition,
  operatorsFor,
  type AttributeShape,
  type KnownOperator,
} from '@beckon/editing';
import type { Condition } from '@beckon/engine';
import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Choose } from '../panels/Choose.tsx';
import { DraftText } from '../panels/DraftText.tsx';
import type { Refused } from '../rules/rules-context.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { ValueControl } from '../who/ValueControl.tsx';

interface EventConditionProps {
  readonly where: Condition | undefined;
  readonly set: (where: Condition | undefined) => Refused;
}

const shape: AttributeShape = { type: 'text' };

/** One question about what an event brings along. Conditions of several questions come from elsewhere, and are kept. */
export function EventCondition({ where, set }: EventConditionProps) {
  const { locale } = readEditorFacts();
  if (!where)
    return (
      <Button variant="link" onClick={() => void set({ ...newCondition('event.name', { shape, operator: 'equals' }) })}>
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
  const operators = operatorsFor(shape, { locale });
  const operator = operators.find((each) => each.operator === where.is);
  return (
    <div className="beckon-question">
      <DraftText
        label={__('Where its data named', 'beckon')}
        value={where.attribute.replace(/^event\./, '')}
        commit={(name) => set({ ...where, attribute: `event.${name.trim()}` })}
      />
      <Choose
        label={__('How the data is compared', 'beckon')}
        isLabelHidden
        value={where.is as KnownOperator}
        options={operators.map(({ operator: value, label }) => ({ value, label }))}
        onChange={(is) => void set(changeOperator(where, [], is, shape))}
      />
      {operator && (
        <ValueControl
          kind={operator.value}
          attribute={where.attribute}
          shape={shape}
          value={where.value}
          label={__('Value of the data', 'beckon')}
          set={(value) => set(changeValue(where, [], value))}
        />
      )}
      <Button variant="link" isDestructive onClick={() => void set(undefined)}>
        {__('With any data', 'beckon')}
      </Button>
    </div>
  );
}
