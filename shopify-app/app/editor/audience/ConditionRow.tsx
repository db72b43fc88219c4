import {
  changeAttribute,
  changeOperator,
  changeValue,
  labelAttribute,
  operatorsFor,
  setExactCase,
  shapeOf,
  type KnownOperator,
} from '@beckon/editing';
import type { Leaf } from '@beckon/engine';
import { useState } from 'react';
import { Checkbox, Field, Select, Text, useWords } from '../../ui/index.ts';
import { useEditor } from '../use-editor.ts';
import { listAttributeOptions } from './attribute-options.ts';
import type { ConditionProps } from './ConditionGroup.tsx';
import { ValueControl } from './ValueControl.tsx';

const groups = ['customer', 'cart', 'page', 'visitor', 'source', 'device', 'place', 'time', 'own'] as const;
type Group = (typeof groups)[number];
const isGroup = (name: string): name is Group => (groups as readonly string[]).includes(name);

/** A question: the attribute, how it is compared, and with what. */
export function ConditionRow({ tree, path, change, leaf }: ConditionProps & { readonly leaf: Leaf }) {
  const { t } = useWords('editor');
  const { locale } = useEditor();
  const [error, setError] = useState<string>();
  const shape = shapeOf(leaf.attribute) ?? { type: 'text' as const };
  const operators = operatorsFor(shape, { locale });
  const operator = operators.find((each) => each.operator === leaf.is);
  const isOwn = leaf.attribute.startsWith('own.');
  const options = listAttributeOptions(locale, (group) => (isGroup(group) ? t(`audience.groups.${group}`) : group), [
    leaf.attribute,
  ])
    .map((group) => ({ ...group, options: group.options }))
    .toSorted((a, b) => order(a.options[0]?.value) - order(b.options[0]?.value));
  return (
    <div className="beckon-question">
      <Select
        label={t('audience.attribute')}
        isLabelHidden
        value={leaf.attribute}
        options={[...options, ...(isOwn ? [] : [{ value: 'own.name', label: t('audience.own') }])]}
        onChange={(attribute) => setError(change(changeAttribute(tree, path, attribute)))}
      />
      {isOwn && (
        <Field
          label={t('audience.ownName')}
          value={leaf.attribute.slice(4)}
          help={t('audience.ownHelp')}
          onChange={(name) => setError(change(renameOwn(tree, path, name, leaf), 'own'))}
        />
      )}
      <Select
        label={t('audience.operator', { attribute: labelAttribute(leaf.attribute, { locale }) })}
        isLabelHidden
        value={leaf.is as KnownOperator}
        options={operators.map(({ operator: value, label }) => ({ value, label }))}
        onChange={(is) => setError(change(changeOperator(tree, path, is)))}
      />
      {operator && (
        <ValueControl
          kind={operator.value}
          attribute={leaf.attribute}
          shape={shape}
          value={leaf.value}
          label={t('audience.value', { attribute: labelAttribute(leaf.attribute, { locale }) })}
          set={(value) => {
            const refused = change(changeValue(tree, path, value), `value.${path.join('.')}`);
            setError(refused);
            return refused;
          }}
        />
      )}
      {shape.type === 'text' && !shape.values && operator && operator.value !== 'nothing' && (
        <Checkbox
          label={t('audience.exactCase')}
          isChecked={leaf.exactCase ?? false}
          onChange={(exact) => setError(change(setExactCase(tree, path, exact)))}
        />
      )}
      {error && (
        <Text size="small" tone="critical">
          {error}
        </Text>
      )}
    </div>
  );
}

const order = (name = ''): number => {
  const [group = ''] = name.split('.');
  return isGroup(group) ? groups.indexOf(group) : groups.length;
};

function renameOwn(
  tree: ConditionProps['tree'],
  path: ConditionProps['path'],
  name: string,
  leaf: Leaf,
): ConditionProps['tree'] {
  const renamed = changeAttribute(tree, path, `own.${name.trim() || 'name'}`);
  return changeValue(changeOperator(renamed, path, leaf.is as KnownOperator), path, leaf.value);
}
