import type { SiteSettings } from '@beckon/engine';
import { renameCampaign } from '@beckon/editing';
import type { SavedCampaign } from '@beckon/hub/campaigns/saved-campaign';
import type { CodeTerms } from '@beckon/hub/codes/code-terms';
import { useEffect, useMemo, useState } from 'react';
import { Badge, Button, Menu, Page, SaveBar, Section, Stack, useWords } from '../ui/index.ts';
import { CodeTermsContext } from './codes/code-terms-context.ts';
import { findLeadCoupon } from './codes/gives-codes.ts';
import { ContentTab } from './content/ContentTab.tsx';
import './editor.css';
import { DraftField } from './fields.tsx';
import { EditorTabs } from './EditorTabs.tsx';
import { goToSpot } from './go-to-spot.ts';
import { LookTab } from './look/LookTab.tsx';
import { ChecksPanel, useFindings } from './more/ChecksPanel.tsx';
import { ExperimentTab } from './more/ExperimentTab.tsx';
import { LanguagesTab } from './more/LanguagesTab.tsx';
import { placeOf, type EditorPlace, type TabName } from './more/place-of.ts';
import { VersionsPanel } from './more/VersionsPanel.tsx';
import { Preview } from './Preview.tsx';
import { RefusalBanner } from './RefusalBanner.tsx';
import { RulesTab } from './rules/RulesTab.tsx';
import { Spot } from './Spot.tsx';
import { EditorContext, useEditor, useEditorState } from './use-editor.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { useWishes } from './use-wishes.ts';

export interface EditorScreenProps {
  readonly saved: SavedCampaign;
  readonly site: SiteSettings;
  readonly codeTerms: CodeTerms | undefined;
  readonly currency: string;
  readonly nowMs: number;
}

/** The editor of one campaign: settings on one side, on the other what a visitor gets. */
export function EditorScreen(props: EditorScreenProps) {
  const editor = useEditorState(props.saved.document, props.saved.revision, props.site);
  return (
    <EditorContext.Provider value={editor}>
      <Desk {...props} />
    </EditorContext.Provider>
  );
}

const tabs = ['content', 'look', 'rules', 'experiment', 'languages', 'checks', 'versions'] as const satisfies readonly TabName[]; // prettier-ignore

function Desk({ saved, codeTerms, currency, nowMs }: EditorScreenProps) {
  const { t } = useWords('editor');
  const { state, campaign, problems, edit, send } = useEditor();
  const [tab, setTab] = useState<TabName>('content');
  const [goal, setGoal] = useState<EditorPlace>();
  const wishes = useWishes(saved, codeTerms);
  const { standing, terms, setTerms, hasUnsaved, isBusy, refusal, ask } = wishes;
  const findings = useFindings(nowMs);
  const found = problems.length + findings.length;
  const blocking = problems.length + findings.filter(({ severity }) => severity === 'blocks').length;
  useUndoKeys(send);

  const go = (place: EditorPlace): void => {
    if ('variant' in place) send({ do: 'show-variant', variant: place.variant });
    if (place.step !== undefined) send({ do: 'open-step', step: place.step });
    send({ do: 'choose', block: place.block });
    if (place.tab) setTab(place.tab);
    setGoal(place);
  };
  // Once its tab is drawn.
  useEffect(() => {
    if (goal) goToSpot(goal.spot);
  }, [goal]);
  const leadTo = (path: string): (() => void) | undefined => {
    const place = placeOf(campaign, path);
    return place && (() => go(place));
  };
  const coupon = refusal?.why === 'terms' ? findLeadCoupon(campaign) : undefined;

  const isLive = standing.liveRevision !== undefined;
  const hasUnpublished = isLive && (hasUnsaved || standing.liveRevision !== standing.revision);
  const termsProblems = useMemo(
    () =>
      Object.fromEntries(refusal?.why === 'terms' ? refusal.problems.map(({ path, message }) => [path, message]) : []),
    [refusal],
  );
  return (
    <CodeTermsContext.Provider value={{ terms, setTerms, currency, problems: termsProblems }}>
      <Page
        heading={campaign.name}
        inlineSize="large"
        back={{ label: t('back'), href: '/app/campaigns' }}
        accessory={
          <Stack direction="inline" gap="tight">
            <Badge tone={isLive ? 'success' : 'neutral'}>{t(`status.${standing.status}`)}</Badge>
            {hasUnpublished && <Badge tone="caution">{t('unpublished')}</Badge>}
          </Stack>
        }
        primaryAction={
          <Button
            variant="primary"
            isLoading={isBusy}
            isDisabled={blocking > 0 || (isLive && !hasUnpublished)}
            onClick={() => ask({ intent: 'publish' })}
          >
            {t(isLive ? 'publishChanges' : 'publish')}
          </Button>
        }
        secondaryActions={
          <Stack direction="inline" gap="tight">
            <Button
              icon="undo"
              label={t('undo')}
              isDisabled={state.history.past.length === 0}
              onClick={() => send({ do: 'undo' })}
            />
            <Button
              icon="redo"
              label={t('redo')}
              isDisabled={state.history.future.length === 0}
              onClick={() => send({ do: 'redo' })}
            />
            <Menu
              button={{ icon: 'more', label: t('moreActions') }}
              items={[
                isLive && { label: t('pause'), onSelect: () => ask({ intent: 'pause' }) },
                { label: t('tabs.versions'), icon: 'clock', onSelect: () => setTab('versions') },
                { label: t('whyNot'), icon: 'question', href: `/app/why?campaign=${standing.id}` },
              ]}
            />
          </Stack>
        }
      >
        <SaveBar
          isDirty={hasUnsaved}
          isSaving={isBusy}
          onSave={() => ask({ intent: 'save' })}
          onDiscard={wishes.discard}
        />
        <Stack direction="block" gap="base">
          {refusal && (
            <RefusalBanner
              refusal={refusal}
              onTakeTheirs={wishes.takeTheirs}
              onKeepMine={wishes.keepMine}
              onDismiss={wishes.dismiss}
              leadTo={(path, why) => (why === 'terms' ? coupon && (() => go(coupon)) : leadTo(path))}
            />
          )}
          <div className="beckon-editor">
            <Stack direction="block" gap="base">
              <Section>
                <Spot at="name">
                  <DraftField
                    label={t('name')}
                    help={t('nameHelp')}
                    value={campaign.name}
                    commit={(name) => edit((it) => renameCampaign(it, { name }), 'name')}
                  />
                </Spot>
              </Section>
              <EditorTabs
                label={t('tabsLabel')}
                tabs={tabs.map((id) => ({
                  id,
                  label: t(`tabs.${id}`),
                  ...(id === 'checks' && found > 0 && { badge: String(found), isGrave: blocking > 0 }),
                }))}
                selected={tab}
                onSelect={setTab}
              >
                <>
                  {tab === 'content' && <ContentTab />}
                  {tab === 'look' && <LookTab />}
                  {tab === 'rules' && <RulesTab />}
                  {tab === 'experiment' && <ExperimentTab />}
                  {tab === 'languages' && <LanguagesTab key={goal?.language} language={goal?.language} />}
                  {tab === 'checks' && <ChecksPanel findings={findings} leadTo={leadTo} />}
                  {tab === 'versions' && (
                    <VersionsPanel
                      campaign={standing.id}
                      revision={standing.revision}
                      liveRevision={standing.liveRevision}
                      isDirty={hasUnsaved}
                      onRollBack={(version) => ask({ intent: 'roll-back', version, publish: isLive })}
                    />
                  )}
                </>
              </EditorTabs>
            </Stack>
            <div className="beckon-editor-preview">
              <Preview />
            </div>
          </div>
        </Stack>
      </Page>
    </CodeTermsContext.Provider>
  );
}
