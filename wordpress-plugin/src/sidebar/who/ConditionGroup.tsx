import { addCondition, conditionAt, everybody, newCondition, type ConditionPath } from '@beckon/editing';
import { Button, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { plus } from '@wordpress/icons';
import { ConditionItem } from './ConditionItem.tsx';
import { replaceGroup } from './replace-group.ts';
import { useTree } from './who-context.ts';

/** A group: how its members are joined, the members, and what can be added. */
export function ConditionGroup({ path }: { readonly path: ConditionPath }) {
  const { tree, change } = useTree();
  const group = conditionAt(tree, path);
  if (!group || !('all' in group || 'any' in group)) return null;
  const kind = 'all' in group ? 'all' : 'any';
  const members = 'all' in group ? group.all : group.any;
  const fresh = newCondition('page.post.type');
  const end = [...path, members.length];
  return (
    <fieldset className="beckon-group" data-kind={kind}>
      <legend className="screen-reader-text">
        {kind === 'all'
          ? __('Conditions that must all hold', 'beckon')
          : __('Conditions of which one is enough', 'beckon')}
      </legend>
      <div className="beckon-group-join">
        <SelectControl
          __nextHasNoMarginBottom
          __next40pxDefaultSize={false}
          size="compact"
          label={__('How these conditions are joined', 'beckon')}
          hideLabelFromVision
          value={kind}
          options={[
            { value: 'all', label: __('All of these', 'beckon') },
            { value: 'any', label: __('Any of these', 'beckon') },
          ]}
          onChange={(next) => void change(replaceGroup(tree, path, next as 'all' | 'any'))}
        />
      </div>
      <ul>
        {members.map((_, index) => (
          <ConditionItem key={index} path={[...path, index]} joint={index === 0 ? undefined : kind} />
        ))}
      </ul>
      <div className="beckon-group-actions">
        <Button
          size="small"
          variant="secondary"
          icon={plus}
          onClick={() => void change(addCondition(tree, path, fresh), { focus: end })}
        >
          {__('Condition', 'beckon')}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          icon={plus}
          onClick={() =>
            void change(addCondition(tree, path, kind === 'all' ? { any: [fresh] } : { all: [fresh] }), {
              focus: [...end, 0],
            })
          }
        >
          {__('Group', 'beckon')}
        </Button>
        {path.length === 0 && (
          <Button size="small" variant="tertiary" isDestructive onClick={() => void change(everybody, { focus: [] })}>
            {__('Everybody', 'beckon')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
