import { store as coreStore } from '@wordpress/core-data';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { useCallback, useMemo, useRef } from '@wordpress/element';
import { takeRules, type Rules } from './rules/rules.ts';

const postType = 'beckon_campaign';
const metaName = 'beckon_rules';

export interface CampaignPost {
  readonly id: number | undefined;
  readonly title: string;
  readonly rules: Rules;
  /** Changes that follow one another under the same key are one step to "Undo". */
  readonly setRules: (rules: Rules, key?: string) => void;
}

/** The campaign in the editor: its rules are metadata of the post, so that undo, autosave and revisions are WordPress' own. */
export function useCampaignPost(): CampaignPost {
  const { id, title, kept } = useSelect((select) => {
    const editor = select(editorStore);
    const meta = editor.getEditedPostAttribute('meta') as Readonly<Record<string, unknown>> | undefined;
    return {
      id: editor.getCurrentPostId() as number | undefined,
      title: String(editor.getEditedPostAttribute('title') ?? ''),
      kept: meta?.[metaName],
    };
  }, []);
  const rules = useMemo(() => takeRules(kept), [kept]);
  const { editEntityRecord } = useDispatch(coreStore);
  const last = useRef<{ readonly rules: Rules; readonly key: string | undefined }>();
  const current = useRef(rules);
  current.current = rules;
  const setRules = useCallback(
    (next: Rules, key?: string) => {
      // After an undo, or a change of something else, a new step begins.
      const goesOn = key !== undefined && last.current?.key === key && last.current.rules === current.current;
      last.current = { rules: next, key };
      const change = { meta: { [metaName]: next } };
      void editEntityRecord('postType', postType, id as number, change, { isCached: goesOn } as never);
    },
    [editEntityRecord, id],
  );
  return { id, title, rules, setRules };
}
