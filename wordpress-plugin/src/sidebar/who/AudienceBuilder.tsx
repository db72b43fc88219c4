import { addCondition, everybody, newCondition, setAudience, type ConditionPath } from '@beckon/editing';
import type { Condition } from '@beckon/engine';
import { Button } from '@wordpress/components';
import { useEffect, useMemo, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { plus } from '@wordpress/icons';
import { useRules } from '../rules/rules-context.ts';
import { ConditionGroup } from './ConditionGroup.tsx';
import { TreeContext, type TreeInHand } from './who-context.ts';

/** Who sees it: conditions joined by and, or and not, as deep as it takes. */
export function AudienceBuilder() {
  const { campaign, edit } = useRules();
  const { audience } = campaign;
  const place = useRef<HTMLDivElement>(null);
  const wish = useRef<ConditionPath>();
  const isEverybody = 'all' in audience && audience.all.length === 0;
  const hand = useMemo<TreeInHand>(
    () => ({
      // The builder works on a group: a lone question stands in one of its own until something joins it.
      tree: 'all' in audience || 'any' in audience ? audience : { all: [audience] },
      change(next: Condition, { key, focus } = {}) {
        wish.current = focus;
        const refused = edit((it) => setAudience(it, { audience: next }), key);
        if (refused !== undefined) wish.current = undefined;
        return refused;
      },
    }),
    [audience, edit],
  );
  // After whichever drawing brings what is to have the focus: the tree comes back by way of the editor's store.
  useEffect(() => {
    const path = wish.current;
    if (!path) return;
    const spot = place.current?.querySelector<HTMLElement>(`[data-path="${path.join('.')}"]`);
    if (!spot && path.length > 0) return;
    const within = spot ?? place.current;
    const control =
      within?.querySelector<HTMLElement>('select, input, .beckon-more button') ??
      within?.querySelector<HTMLElement>('button');
    wish.current = undefined;
    control?.focus();
  });
  return (
    <TreeContext.Provider value={hand}>
      <div ref={place} className="beckon-audience">
        {isEverybody ? (
          <>
            <p>{__('Everybody who comes by sees it.', 'beckon')}</p>
            <Button
              variant="primary"
              icon={plus}
              onClick={() => hand.change(addCondition(everybody, [], newCondition('page.post.type')), { focus: [0] })}
            >
              {__('Add a condition', 'beckon')}
            </Button>
          </>
        ) : (
          <ConditionGroup path={[]} />
        )}
      </div>
    </TreeContext.Provider>
  );
}
