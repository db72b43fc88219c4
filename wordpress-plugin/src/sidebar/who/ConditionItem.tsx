import {
  conditionAt,
  moveCondition,
  removeCondition,
  unwrapCondition,
  wrapCondition,
  type ConditionPath,
} from '@beckon/editing';
import { DropdownMenu, MenuGroup, MenuItem } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { moreVertical } from '@wordpress/icons';
import { ConditionGroup } from './ConditionGroup.tsx';
import { ConditionRow } from './ConditionRow.tsx';
import { findRemoved } from './find-removed.ts';
import { spotOf } from './spot-of.ts';
import { listMoves, type MoveName } from './list-moves.ts';
import { useTree } from './who-context.ts';

interface ConditionItemProps {
  readonly path: ConditionPath;
  /** How it is joined to the one before it. */
  readonly joint: 'all' | 'any' | undefined;
}

/** One member: a question, a group, or a `not` around either. */
export function ConditionItem({ path, joint }: ConditionItemProps) {
  const { tree, change } = useTree();
  const member = conditionAt(tree, path);
  if (!member) return null;
  const isNot = 'not' in member;
  const inner = isNot ? member.not : member;
  const innerPath = isNot ? [...path, 0] : path;
  const isGroup = 'all' in inner || 'any' in inner;
  return (
    <li
      className="beckon-condition"
      data-path={path.join('.')}
      data-spot={spotOf(tree, path)}
      data-not={isNot || undefined}
    >
      {joint && <span className="beckon-joint">{joint === 'all' ? __('and', 'beckon') : __('or', 'beckon')}</span>}
      <div className="beckon-condition-card" data-is-group={isGroup || undefined}>
        <div className="beckon-condition-main">
          {isNot && <strong className="beckon-not">{__('not', 'beckon')}</strong>}
          {isGroup ? (
            <ConditionGroup path={innerPath} />
          ) : 'attribute' in inner ? (
            <ConditionRow path={innerPath} leaf={inner} />
          ) : (
            // A `not` inside a `not`: it came from elsewhere, and is shown as it is.
            <ul>
              <ConditionItem path={innerPath} joint={undefined} />
            </ul>
          )}
        </div>
        <div className="beckon-more">
          <DropdownMenu
            icon={moreVertical}
            label={isGroup ? __('Options of this group', 'beckon') : __('Options of this condition', 'beckon')}
            toggleProps={{ size: 'small' } as never}
            popoverProps={{ placement: 'bottom-end' }}
          >
            {({ onClose }) => {
              const go = (next: typeof tree, focus: ConditionPath): void => {
                onClose();
                void change(next, { focus });
              };
              return (
                <>
                  <MenuGroup>
                    <MenuItem
                      onClick={() => go(isNot ? unwrapCondition(tree, path) : wrapCondition(tree, path, 'not'), path)}
                    >
                      {isNot ? __('Ask that it does hold', 'beckon') : __('Ask that it does not hold', 'beckon')}
                    </MenuItem>
                    <MenuItem
                      onClick={() => go(wrapCondition(tree, path, joint === 'any' ? 'all' : 'any'), [...path, 0])}
                    >
                      {__('Put into a group of its own', 'beckon')}
                    </MenuItem>
                    {isGroup && !isNot && (
                      <MenuItem onClick={() => go(unwrapCondition(tree, path), path)}>
                        {__('Take the group apart', 'beckon')}
                      </MenuItem>
                    )}
                  </MenuGroup>
                  <MenuGroup label={__('Move', 'beckon')}>
                    {listMoves(tree, path).map(({ name, to, lands }) => (
                      <MenuItem key={name} onClick={() => go(moveCondition(tree, path, to), lands)}>
                        {moveWords()[name]}
                      </MenuItem>
                    ))}
                  </MenuGroup>
                  <MenuGroup>
                    <MenuItem
                      isDestructive
                      onClick={() => {
                        const gone = findRemoved(tree, path);
                        go(
                          removeCondition(tree, gone),
                          gone.length > 0 ? gone.with(-1, Math.max(0, (gone.at(-1) ?? 0) - 1)) : [],
                        );
                      }}
                    >
                      {isGroup ? __('Remove the group', 'beckon') : __('Remove', 'beckon')}
                    </MenuItem>
                  </MenuGroup>
                </>
              );
            }}
          </DropdownMenu>
        </div>
      </div>
    </li>
  );
}

const moveWords = (): Readonly<Record<MoveName, string>> => ({
  up: __('Up', 'beckon'),
  down: __('Down', 'beckon'),
  'into-above': __('Into the group above', 'beckon'),
  'into-below': __('Into the group below', 'beckon'),
  out: __('Out of this group', 'beckon'),
});
