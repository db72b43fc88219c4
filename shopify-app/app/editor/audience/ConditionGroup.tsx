import {
  addCondition,
  conditionAt,
  everybody,
  moveCondition,
  newCondition,
  removeCondition,
  unwrapCondition,
  wrapCondition,
  type ConditionPath,
} from '@beckon/editing';
import type { Condition } from '@beckon/engine';
import { Button, Menu, Select, Stack, useWords } from '../../ui/index.ts';
import type { Refused } from '../editor-state.ts';
import { ConditionRow } from './ConditionRow.tsx';
import { replaceGroup } from './replace-group.ts';

export interface ConditionProps {
  readonly tree: Condition;
  readonly path: ConditionPath;
  readonly change: (tree: Condition, key?: string) => Refused;
}

/** A group: how its members are joined, the members, and what can be added. */
export function ConditionGroup({ tree, path, change }: ConditionProps) {
  const { t } = useWords('editor');
  const group = conditionAt(tree, path);
  if (!group || !('all' in group || 'any' in group)) return null;
  const kind = 'all' in group ? 'all' : 'any';
  const members = 'all' in group ? group.all : group.any;
  return (
    <fieldset className="beckon-group" data-kind={kind}>
      <legend>
        <Select
          label={t('audience.join')}
          isLabelHidden
          value={kind}
          options={(['all', 'any'] as const).map((value) => ({ value, label: t(`audience.joins.${value}`) }))}
          onChange={(next) => change(replaceGroup(tree, path, next, members))}
        />
      </legend>
      {members.map((member, index) => (
        <ConditionItem
          key={index}
          tree={tree}
          path={[...path, index]}
          change={change}
          member={member}
          count={members.length}
        />
      ))}
      <Stack direction="inline" gap="small">
        <Button icon="add" onClick={() => change(addCondition(tree, path, newCondition('page.path')))}>
          {t('audience.add')}
        </Button>
        <Button
          variant="tertiary"
          onClick={() =>
            change(
              addCondition(
                tree,
                path,
                kind === 'all' ? { any: [newCondition('page.path')] } : { all: [newCondition('page.path')] },
              ),
            )
          }
        >
          {t('audience.addGroup')}
        </Button>
        {path.length === 0 && (
          <Button variant="tertiary" onClick={() => change(everybody)}>
            {t('audience.clear')}
          </Button>
        )}
      </Stack>
    </fieldset>
  );
}

/** One member: a question, a group, or a `not` around either. */
function ConditionItem({
  tree,
  path,
  change,
  member,
  count,
}: ConditionProps & { readonly member: Condition; readonly count: number }) {
  const { t } = useWords('editor');
  const isNot = 'not' in member;
  const inner = isNot ? member.not : member;
  const innerPath = isNot ? [...path, 0] : path;
  const index = path.at(-1) ?? 0;
  const group = path.slice(0, -1);
  const isGroup = 'all' in inner || 'any' in inner;
  return (
    <div className="beckon-condition" data-not={isNot || undefined}>
      <div className="beckon-condition-main">
        {isNot && <strong>{t('audience.not')}</strong>}
        {isGroup ? (
          <ConditionGroup tree={tree} path={innerPath} change={change} />
        ) : (
          'attribute' in inner && <ConditionRow tree={tree} path={innerPath} change={change} leaf={inner} />
        )}
      </div>
      <Menu
        button={{ icon: 'more', variant: 'tertiary', label: t('audience.more') }}
        items={[
          {
            label: t(isNot ? 'audience.unnot' : 'audience.negate'),
            onSelect: () => change(isNot ? unwrapCondition(tree, path) : wrapCondition(tree, path, 'not')),
          },
          !isGroup && { label: t('audience.wrap'), onSelect: () => change(wrapCondition(tree, path, 'any')) },
          isGroup && !isNot && { label: t('audience.unwrap'), onSelect: () => change(unwrapCondition(tree, path)) },
          index > 0 && {
            label: t('audience.up'),
            icon: 'up',
            onSelect: () => change(moveCondition(tree, path, { group, index: index - 1 })),
          },
          index < count - 1 && {
            label: t('audience.down'),
            icon: 'down',
            onSelect: () => change(moveCondition(tree, path, { group, index: index + 2 })),
          },
          {
            label: t('audience.remove'),
            icon: 'delete',
            isDestructive: true,
            onSelect: () => change(removeCondition(tree, path)),
          },
        ]}
      />
    </div>
  );
}
