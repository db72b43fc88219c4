import { describeProblem } from '@beckon/editing';
import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useRules } from '../rules/rules-context.ts';
import type { RuleName } from '../rules/rules.ts';
import { readEditorFacts } from '../site/editor-facts.ts';

/** Says that a rule was written by something that this version does not read, and offers to begin anew. */
export function UnreadableNotice({ rule }: { readonly rule: RuleName }) {
  const { unreadable, set } = useRules();
  const [problem] = unreadable.get(rule) ?? [];
  if (!problem) return null;
  return (
    <Notice
      status="error"
      isDismissible={false}
      actions={[{ label: __('Begin anew', 'beckon'), onClick: () => set({ [rule]: undefined }) }]}
    >
      {__('What is kept here cannot be read:', 'beckon')}{' '}
      {describeProblem(problem.message, { locale: readEditorFacts().locale })}
    </Notice>
  );
}
