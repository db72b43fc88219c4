import {
  changeAttribute,
  changeOperator,
  changeValue,
  isOpen,
  labelType,
  openTypes,
  operatorsFor,
  setExactCase,
  shapeIn,
  type KnownOperator,
  type OpenType,
} from '@beckon/editing';
import type { Condition, Leaf } from '@beckon/engine';
import { useState } from 'react';
import { Checkbox, Select, Text, useWords } from '../../ui/index.ts';
import type { Refused } from '../editor-state.ts';
import { useEditor } from '../use-editor.ts';
import { ValueControl } from './ValueControl.tsx';

interface ComparisonProps {
  readonly leaf: Leaf;
  /** What people call what is compared. */
  readonly name: string;
  /** Takes the question as it is to be. With a key, all that is typed in a row is one step to undo. */
  readonly set: (leaf: Condition, key?: string) => Refused;
}

/** How something is compared, and with what; where nobody declared its type, also for what it is taken. */
export function Comparison({ leaf, name, set }: ComparisonProps) {
  const { t } = useWords('editor');
  const { locale } = useEditor();
  const [chosen, setChosen] = useState<OpenType>();
  const [error, setError] = useState<string>();
  const isUndeclared = isOpen(leaf.attribute);
  const shape = shapeIn(leaf, chosen);
  const operators = operatorsFor(shape, { locale });
  const operator = operators.find((each) => each.operator === leaf.is);
  const put = (next: Condition, key?: string): Refused => {
    const refused = set(next, key);
    setError(refused);
    return refused;
  };
  return (
    <>
      {isUndeclared && (
        <Select
          label={t('audience.type', { attribute: name })}
          isLabelHidden
          value={shape.type as OpenType}
          options={openTypes.map((value) => ({ value, label: labelType(value, { locale }) }))}
          onChange={(type) => {
            setChosen(type);
            put(changeAttribute(leaf, [], leaf.attribute, { type }));
          }}
        />
      )}
      <Select
        label={t('audience.operator', { attribute: name })}
        isLabelHidden
        value={leaf.is as KnownOperator}
        options={operators.map(({ operator: value, label }) => ({ value, label }))}
        onChange={(is) => {
          if (isUndeclared) setChosen(shape.type as OpenType);
          put(changeOperator(leaf, [], is, shape));
        }}
      />
      {operator && (
        <ValueControl
          kind={operator.value}
          attribute={leaf.attribute}
          shape={shape}
          value={leaf.value}
          label={t('audience.value', { attribute: name })}
          set={(value) => put(changeValue(leaf, [], value), 'value')}
        />
      )}
      {shape.type === 'text' && !shape.values && operator && operator.value !== 'nothing' && (
        <Checkbox
          label={t('audience.exactCase')}
          isChecked={leaf.exactCase ?? false}
          onChange={(exact) => put(setExactCase(leaf, [], exact))}
        />
      )}
      {error && (
        <Text size="small" tone="critical">
          {error}
        </Text>
      )}
    </>
  );
}
