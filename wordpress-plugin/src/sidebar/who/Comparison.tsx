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
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Choose } from '../panels/Choose.tsx';
import { FieldError } from '../panels/FieldError.tsx';
import { Tick } from '../panels/Tick.tsx';
import type { Refused } from '../rules/rules-context.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { findSiteSource } from '../site/site-sources.ts';
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
  const { locale } = readEditorFacts();
  const [chosen, setChosen] = useState<OpenType>();
  const [error, setError] = useState<string>();
  const isUndeclared = isOpen(leaf.attribute);
  const shape = shapeIn(leaf, chosen);
  const operators = operatorsFor(shape, { locale });
  const operator = operators.find((each) => each.operator === leaf.is);
  const isFreeText = shape.type === 'text' && !shape.values && !findSiteSource(leaf.attribute);
  return (
    <>
      {isUndeclared && (
        <Choose
          label={sprintf(
            /* translators: %s: name of a fact about a visit. */ __('Of which type “%s” is', 'beckon'),
            name,
          )}
          isLabelHidden
          value={shape.type as OpenType}
          options={openTypes.map((value) => ({ value, label: labelType(value, { locale }) }))}
          onChange={(type) => {
            setChosen(type);
            setError(set(changeAttribute(leaf, [], leaf.attribute, { type })));
          }}
        />
      )}
      <Choose
        label={sprintf(/* translators: %s: name of a fact about a visit. */ __('How “%s” is compared', 'beckon'), name)}
        isLabelHidden
        value={leaf.is as KnownOperator}
        options={operators.map(({ operator: value, label }) => ({ value, label }))}
        onChange={(is) => {
          if (isUndeclared) setChosen(shape.type as OpenType);
          setError(set(changeOperator(leaf, [], is, shape)));
        }}
      />
      {operator && (
        <ValueControl
          kind={operator.value}
          attribute={leaf.attribute}
          shape={shape}
          value={leaf.value}
          label={sprintf(/* translators: %s: name of a fact about a visit. */ __('Value of “%s”', 'beckon'), name)}
          set={(value) => set(changeValue(leaf, [], value), 'value')}
        />
      )}
      {isFreeText && operator && operator.value !== 'nothing' && (
        <Tick
          label={__('Capital letters matter', 'beckon')}
          isOn={leaf.exactCase ?? false}
          onChange={(exact) => setError(set(setExactCase(leaf, [], exact)))}
        />
      )}
      <FieldError error={error} />
    </>
  );
}
