import { describeProblem, type SortedProblems, sortProblems } from '@beckon/editing';
import type { ApiKey } from '@beckon/hub/sites/api-key';
import type { Settings } from '@beckon/hub/sites/read-settings';
import type { SavedSettings } from '@beckon/hub/sites/save-settings';
import { useEffect, useMemo, useState } from 'react';
import { Banner, Page, SaveBar, showToast, Stack, useAnswer, useFetcher, useLocality, useWords } from '../ui/index.ts';
import { AccessSection } from './AccessSection.tsx';
import { ApiKeys } from './ApiKeys.tsx';
import { ConnectedTools } from './ConnectedTools.tsx';
import { DataRequests } from './DataRequests.tsx';
import { DisplaySettings } from './DisplaySettings.tsx';
import { LeadSettings } from './LeadSettings.tsx';
import { PrivacySettings } from './PrivacySettings.tsx';
import { PromisesSection } from './PromisesSection.tsx';
import { RetentionSettings } from './RetentionSettings.tsx';
import { fieldOf, type SettingsDraft, toDraft, toPatch } from './settings-draft.ts';
import { ShopSettings } from './ShopSettings.tsx';

export interface SettingsScreenProps {
  readonly saved: Settings;
  readonly apiKeys: readonly ApiKey[];
  readonly timeZones: readonly string[];
  readonly isMailConfigured: boolean;
  /** How many requests of people wait for the merchant. */
  readonly requests: number;
}

/** What each part of the screen is given. */
export interface SettingsPartProps {
  readonly draft: SettingsDraft;
  readonly problems: SortedProblems<keyof SettingsDraft>['fields'];
  readonly onChange: (part: Partial<SettingsDraft>) => void;
}

export function SettingsScreen({ saved, apiKeys, timeZones, isMailConfigured, requests }: SettingsScreenProps) {
  const { t } = useWords('settings');
  const fetcher = useFetcher<() => Promise<SavedSettings>>();
  const [draft, setDraft] = useState(() => toDraft(saved));
  const before = useMemo(() => toDraft(saved), [saved]);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(before);
  const answer = fetcher.data;
  const { locale } = useLocality();
  const { fields, others } = useMemo(() => {
    const problems = answer && !answer.ok && answer.why !== 'missing' ? answer.problems : [];
    const told = problems.map(({ path, message }) => ({ path, message: describeProblem(message, { locale }) }));
    return sortProblems(told, fieldOf);
  }, [answer, locale]);

  // What came back may differ from what was typed, as 90 minutes from an hour and a half.
  useEffect(() => setDraft(before), [before]);
  useAnswer(answer, ({ ok }) => showToast(t(ok ? 'saved' : 'notSaved'), { isError: !ok }));

  const part = {
    draft,
    problems: fields,
    onChange: (change: Partial<SettingsDraft>) => setDraft((was) => ({ ...was, ...change })),
  };
  return (
    <Page heading={t('heading')}>
      <Stack>
        {others.length > 0 && (
          <Banner tone="critical" heading={t('notSaved')}>
            {others.join(' ')}
          </Banner>
        )}
        <PrivacySettings {...part} />
        <DisplaySettings {...part} />
        <LeadSettings {...part} isMailConfigured={isMailConfigured} />
        <ShopSettings {...part} timeZones={timeZones} />
        <RetentionSettings {...part} />
        <ApiKeys apiKeys={apiKeys} />
        <AccessSection />
        <PromisesSection />
        <DataRequests {...part} count={requests} />
        <ConnectedTools />
      </Stack>
      <SaveBar
        isDirty={isDirty}
        isSaving={fetcher.state !== 'idle'}
        onSave={() =>
          void fetcher.submit({ verb: 'save', patch: JSON.stringify(toPatch(draft, saved)) }, { method: 'post' })
        }
        onDiscard={() => setDraft(before)}
      />
    </Page>
  );
}
