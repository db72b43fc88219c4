import {
  changeAttribute,
  changeOperator,
  changeValue,
  labelAttribute,
  operatorsFor,
  setExactCase,
  shapeOf,
  type ConditionPath,
  type KnownOperator,
} from '@beckon/editing';
import type { Leaf } from '@beckon/engine';
import { findAttribute } from '@beckon/engine/visit/attributes';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Choose } from '../panels/Choose.tsx';
import { FieldError } from '../panels/FieldError.tsx';
import { Tick } from '../panels/Tick.tsx';
import { namePurposes } from '../consent/purpose-words.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { findSiteSource } from '../site/site-sources.ts';
import { AttributeSelect } from './AttributeSelect.tsx';
import { openNameOf } from './attribute-options.ts';
import { OpenNameField } from './OpenNameField.tsx';
import { ValueControl } from './ValueControl.tsx';
import { useTree } from './who-context.ts';

/** A question: the attribute, how it is compared, and with what. */
export function ConditionRow({ path, leaf }: { readonly path: ConditionPath; readonly leaf: Leaf }) {
  const { tree, change } = useTree();
  const { locale } = readEditorFacts();
  const [error, setError] = useState<string>();
  const shape = shapeOf(leaf.attribute) ?? { type: 'text' as const };
  const operators = operatorsFor(shape, { locale });
  const operator = operators.find((each) => each.operator === leaf.is);
  const open = openNameOf(leaf.attribute);
  const purpose = findAttribute(leaf.attribute)?.purpose ?? 'necessary';
  const label = labelAttribute(leaf.attribute, { locale });
  const isFreeText = shape.type === 'text' && !shape.values && !findSiteSource(leaf.attribute);
  return (
    <div className="beckon-question">
      <AttributeSelect
        value={open ?? leaf.attribute}
        onChange={(attribute) => setError(change(changeAttribute(tree, path, attribute), { focus: path }))}
      />
      {open && (
        <OpenNameField
          open={open}
          name={leaf.attribute}
          rename={(name) => {
            const renamed = changeAttribute(tree, path, name);
            return change(changeValue(changeOperator(renamed, path, leaf.is as KnownOperator), path, leaf.value), {
              key: 'name',
            });
          }}
        />
      )}
      <Choose
        label={sprintf(
          /* translators: %s: name of a fact about a visit. */ __('How “%s” is compared', 'beckon'),
          label,
        )}
        isLabelHidden
        value={leaf.is as KnownOperator}
        options={operators.map(({ operator: value, label: words }) => ({ value, label: words }))}
        onChange={(is) => setError(change(changeOperator(tree, path, is)))}
      />
      {operator && (
        <ValueControl
          kind={operator.value}
          attribute={leaf.attribute}
          shape={shape}
          value={leaf.value}
          label={sprintf(/* translators: %s: name of a fact about a visit. */ __('Value of “%s”', 'beckon'), label)}
          set={(value) => change(changeValue(tree, path, value), { key: `value.${path.join('.')}` })}
        />
      )}
      {isFreeText && operator && operator.value !== 'nothing' && (
        <Tick
          label={__('Capital letters matter', 'beckon')}
          isOn={leaf.exactCase ?? false}
          onChange={(exact) => setError(change(setExactCase(tree, path, exact)))}
        />
      )}
      {purpose !== 'necessary' && (
        <p className="beckon-hint beckon-purpose">
          {sprintf(
            /* translators: %s: a purpose, such as Preferences. */ __('Known only with consent: %s', 'beckon'),
            namePurposes()[purpose],
          )}
        </p>
      )}
      <FieldError error={error} />
    </div>
  );
}
