import { changeAttribute, labelAttribute, openNameOf, openNames, renameAttribute } from '@beckon/editing';
import { replaceCondition } from '@beckon/editing/audience/replace-condition';
import type { Leaf } from '@beckon/engine';
import { Select, useWords } from '../../ui/index.ts';
import { DraftField } from '../fields.tsx';
import { useEditor } from '../use-editor.ts';
import { listAttributeOptions } from './attribute-options.ts';
import { Comparison } from './Comparison.tsx';
import type { ConditionProps } from './ConditionGroup.tsx';

const groups = ['customer', 'cart', 'page', 'visitor', 'source', 'device', 'place', 'time', 'own'] as const;
type Group = (typeof groups)[number];
const isGroup = (name: string): name is Group => (groups as readonly string[]).includes(name);

/** Names that begin questions about open ones. */
const beginnings = { own: 'own.name', 'page.query': 'page.query.ref' } as const;

/** A question: the attribute, how it is compared, and with what. */
export function ConditionRow({ tree, path, change, leaf }: ConditionProps & { readonly leaf: Leaf }) {
  const { t } = useWords('editor');
  const { locale } = useEditor();
  const open = openNameOf(leaf.attribute);
  const options = listAttributeOptions(locale, (group) => (isGroup(group) ? t(`audience.groups.${group}`) : group), [
    leaf.attribute,
  ]).toSorted((a, b) => order(a.options[0]?.value) - order(b.options[0]?.value));
  const begins = openNames
    .filter((name) => name !== open)
    .map((name) => ({ value: beginnings[name] as string, label: t(`audience.open.${name === 'own' ? 'own' : 'query'}`) })); // prettier-ignore
  return (
    <div className="beckon-question">
      <Select
        label={t('audience.attribute')}
        isLabelHidden
        value={leaf.attribute}
        options={[...options, ...begins]}
        onChange={(attribute) => void change(changeAttribute(tree, path, attribute))}
      />
      {open && (
        <DraftField
          label={t(open === 'own' ? 'audience.ownName' : 'audience.queryName')}
          help={t(open === 'own' ? 'audience.ownHelp' : 'audience.queryHelp')}
          value={leaf.attribute.slice(open.length + 1)}
          commit={(name) => change(renameAttribute(tree, path, `${open}.${name.trim()}`), `name.${path.join('.')}`)}
        />
      )}
      <Comparison
        leaf={leaf}
        name={labelAttribute(leaf.attribute, { locale })}
        set={(next, key) => change(replaceCondition(tree, path, () => next) ?? tree, key && `${key}.${path.join('.')}`)}
      />
    </div>
  );
}

const order = (name = ''): number => {
  const [group = ''] = name.split('.');
  return isGroup(group) ? groups.indexOf(group) : groups.length;
};
