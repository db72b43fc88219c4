import { useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { useCallback } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { openSidebar } from '../editor-store.ts';
import { setOpen } from '../panels/open-panels.ts';
import type { Compiled } from './compiled.ts';
import type { Remark } from './list-remarks.ts';
import type { Checking } from './use-checks.ts';
import { useProblemNotice } from './use-problem-notice.ts';

/** Says above the canvas what it means for visitors that the campaign in the editor cannot be shown as it stands. */
export function useCampaignNotice(compiled: Compiled, leadTo: Checking['leadTo']): void {
  const standing = useSelect((select) => {
    const editor = select(editorStore) as unknown as { readonly getCurrentPostAttribute: (name: string) => unknown };
    if (editor.getCurrentPostAttribute('status') !== 'publish') return 'not-live';
    return editor.getCurrentPostAttribute('beckon_kept') === true ? 'kept' : 'never-good';
  }, []);
  const { problems } = compiled;
  const go = useCallback(() => {
    const [problem] = problems;
    const lead = problem && leadTo({ severity: 'blocks', text: problem.message, ...problem } satisfies Remark);
    if (lead) return lead();
    openSidebar();
    setOpen('checks', true);
  }, [problems, leadTo]);
  useProblemNotice({ id: 'beckon-problems', compiled, meaning: sayMeaning(standing), leadTo: go });
}

function sayMeaning(standing: 'not-live' | 'kept' | 'never-good'): string {
  if (standing === 'kept')
    return __('This cannot be shown as it stands. Visitors go on seeing the last version that could be.', 'beckon');
  if (standing === 'never-good')
    return __('This cannot be shown as it stands. Until that is put right, nobody sees the campaign.', 'beckon');
  return __('This cannot be published as it stands.', 'beckon');
}
