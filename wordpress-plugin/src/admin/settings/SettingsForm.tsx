import { type SortedProblems, sortProblems } from '@beckon/editing/problem/sort-problems';
import { Notice } from '@wordpress/components';
import { useEffect, useMemo, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { callSite, type Problem } from '../ui/call-site.ts';
import { say } from '../ui/say.ts';
import { useLeaveGuard } from '../ui/use-leave-guard.ts';
import { ConsentPart } from './ConsentPart.tsx';
import { DisplayPart } from './DisplayPart.tsx';
import { LeadPart } from './LeadPart.tsx';
import { RolePart } from './RolePart.tsx';
import { SaveBar } from './SaveBar.tsx';
import { fieldOf, toChanges, toDraft, type SettingsDraft } from './settings-draft.ts';
import type { SettingsFacts } from './settings.ts';
import { SitePart } from './SitePart.tsx';
import { StoragePart } from './StoragePart.tsx';

/** What each part of the screen is given. */
export interface SettingsPartProps {
  readonly draft: SettingsDraft;
  readonly problems: SortedProblems<keyof SettingsDraft>['fields'];
  readonly facts: SettingsFacts;
  readonly onChange: (part: Partial<SettingsDraft>) => void;
}

export interface SettingsFormProps {
  readonly facts: SettingsFacts;
  readonly onSaved: (facts: SettingsFacts) => void;
}

export function SettingsForm({ facts, onSaved }: SettingsFormProps) {
  const before = useMemo(() => toDraft(facts.settings), [facts]);
  const [draft, setDraft] = useState(before);
  // Fields that keep something of their own begin anew when everything does.
  const [round, setRound] = useState(0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(before);
  const { fields, others } = useMemo(() => sortProblems(problems, fieldOf), [problems]);
  useLeaveGuard(isDirty);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [problems]);

  const restart = (next: SettingsDraft) => {
    setDraft(next);
    setProblems([]);
    setRefusal(undefined);
    setRound((was) => was + 1);
  };
  const save = async () => {
    setIsSaving(true);
    const answer = await callSite<SettingsFacts>('settings', { body: toChanges(draft, facts.settings) });
    setIsSaving(false);
    if (!answer.ok) {
      setProblems(answer.problems);
      setRefusal(answer.message);
      return;
    }
    onSaved(answer.value);
    restart(toDraft(answer.value.settings));
    say(__('Settings saved.', 'beckon'));
  };
  const part: SettingsPartProps = {
    draft,
    problems: fields,
    facts,
    onChange: (change) => setDraft((was) => ({ ...was, ...change })),
  };
  return (
    <div ref={form} className="beckon-settings">
      <div key={round}>
        <ConsentPart {...part} />
        <StoragePart {...part} />
        <DisplayPart {...part} />
        <LeadPart {...part} />
        <RolePart {...part} />
        <SitePart {...part} />
      </div>
      <SaveBar isDirty={isDirty} isSaving={isSaving} onSave={() => void save()} onDiscard={() => restart(before)}>
        {refusal !== undefined && (
          <Notice status="error" isDismissible={false} className="beckon-notice">
            <p>{refusal}</p>
            {others.length > 0 && (
              <ul className="beckon-list">
                {others.map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
      </SaveBar>
    </div>
  );
}
