import type { CodeTerms } from '@beckon/hub/codes/code-terms';
import type { SavedCampaign } from '@beckon/hub/campaigns/saved-campaign';
import type { SiteSettings } from '@beckon/engine';
import { renameCampaign } from '@beckon/editing';
import { useEffect, useMemo, useState } from 'react';
import {
  Badge,
  Banner,
  Button,
  Menu,
  Page,
  SaveBar,
  Section,
  showToast,
  Stack,
  Text,
  useFetcher,
  useRevalidator,
  useWords,
} from '../ui/index.ts';
import { CodeTermsContext, defaultTerms } from './codes/code-terms-context.ts';
import { givesCodes } from './codes/gives-codes.ts';
import { ContentTab } from './content/ContentTab.tsx';
import './editor.css';
import { DraftField } from './fields.tsx';
import type { EditorAnswer } from './answer-editor.server.ts';
import { EditorTabs } from './EditorTabs.tsx';
import { LookTab } from './look/LookTab.tsx';
import { ChecksPanel, useFindings } from './more/ChecksPanel.tsx';
import { ExperimentTab } from './more/ExperimentTab.tsx';
import { LanguagesTab } from './more/LanguagesTab.tsx';
import { VersionsPanel } from './more/VersionsPanel.tsx';
import { Preview } from './Preview.tsx';
import { RulesTab } from './rules/RulesTab.tsx';
import { EditorContext, useEditor, useEditorState } from './use-editor.ts';

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

const tabs = ['content', 'look', 'rules', 'experiment', 'languages', 'checks', 'versions'] as const;
type TabName = (typeof tabs)[number];

function Desk({ saved, codeTerms, currency, nowMs }: EditorScreenProps) {
  const { t } = useWords('editor');
  const { state, campaign, problems, isDirty, edit, send } = useEditor();
  const [tab, setTab] = useState<TabName>('content');
  const [standing, setStanding] = useState(saved);
  const [terms, setTerms] = useState(codeTerms);
  const [savedTerms, setSavedTerms] = useState(codeTerms);
  const [refusal, setRefusal] = useState<Exclude<EditorAnswer, { readonly ok: true }>>();
  const fetcher = useFetcher<() => Promise<EditorAnswer>>();
  const { revalidate } = useRevalidator();
  const isBusy = fetcher.state !== 'idle';
  const findings = useFindings(nowMs);
  const blocking = problems.length + findings.filter(({ severity }) => severity === 'blocks').length;
  const isTermsDirty = JSON.stringify(terms) !== JSON.stringify(savedTerms);
  const hasUnsaved = isDirty || isTermsDirty;

  const ask = (intent: string, more: object = {}): void => {
    setRefusal(undefined);
    // A campaign that gives codes has terms, those that the panel shows where nobody changed them.
    const given = terms ?? (givesCodes(campaign) ? defaultTerms : null);
    const body = { intent, revision: state.saved.revision, document: campaign, terms: given, ...more };
    fetcher.submit(JSON.parse(JSON.stringify(body)) as never, { method: 'post', encType: 'application/json' });
  };

  const answer = fetcher.data;
  useEffect(() => {
    if (!answer) return;
    if (!answer.ok) {
      setRefusal(answer);
      return;
    }
    setStanding(answer.campaign);
    send({ do: 'saved', revision: answer.campaign.revision, document: answer.campaign.document });
    if (answer.did === 'rolled-back') send({ do: 'edit', campaign: answer.campaign.document, atMs: Date.now() });
    setSavedTerms(answer.terms);
    setTerms(answer.terms);
    showToast(t(`did.${answer.did}`));
  }, [answer, send, t]);

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLElement && event.target.isContentEditable;
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isField) return;
      event.preventDefault();
      send({ do: event.shiftKey ? 'redo' : 'undo' });
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [send]);

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
            onClick={() => ask('publish')}
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
                isLive && { label: t('pause'), onSelect: () => ask('pause') },
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
          onSave={() => ask('save')}
          onDiscard={() => {
            send({ do: 'discard' });
            setTerms(savedTerms);
          }}
        />
        <Stack direction="block" gap="base">
          {refusal && (
            <RefusalBanner
              refusal={refusal}
              onReload={() => {
                revalidate();
                location.reload();
              }}
              onKeepMine={(revision) => {
                send({ do: 'saved', revision, document: state.saved.document });
                ask('save', { revision });
              }}
            />
          )}
          <div className="beckon-editor">
            <Stack direction="block" gap="base">
              <Section>
                <DraftField
                  label={t('name')}
                  help={t('nameHelp')}
                  value={campaign.name}
                  commit={(name) => edit((it) => renameCampaign(it, { name }), 'name')}
                />
              </Section>
              <EditorTabs
                label={t('tabsLabel')}
                tabs={tabs.map((id) => ({
                  id,
                  label: t(`tabs.${id}`),
                  ...(id === 'checks' && blocking > 0 && { badge: String(blocking) }),
                }))}
                selected={tab}
                onSelect={setTab}
              >
                <>
                  {tab === 'content' && <ContentTab />}
                  {tab === 'look' && <LookTab />}
                  {tab === 'rules' && <RulesTab />}
                  {tab === 'experiment' && <ExperimentTab />}
                  {tab === 'languages' && <LanguagesTab />}
                  {tab === 'checks' && <ChecksPanel findings={findings} onOpenContent={() => setTab('content')} />}
                  {tab === 'versions' && (
                    <VersionsPanel
                      campaign={standing.id}
                      revision={standing.revision}
                      liveRevision={standing.liveRevision}
                      isDirty={hasUnsaved}
                      onRollBack={(version) => ask('roll-back', { version, publish: isLive })}
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

interface RefusalBannerProps {
  readonly refusal: Exclude<EditorAnswer, { readonly ok: true }>;
  readonly onReload: () => void;
  readonly onKeepMine: (revision: number) => void;
}

/** Why the last wish could not be done, and what can be done instead. */
function RefusalBanner({ refusal, onReload, onKeepMine }: RefusalBannerProps) {
  const { t } = useWords('editor');
  if (refusal.why === 'changed-meanwhile')
    return (
      <Banner
        tone="warning"
        heading={t('refused.changedMeanwhile')}
        action={{ label: t('refused.theirs'), onAction: onReload }}
        secondaryAction={{ label: t('refused.mine'), onAction: () => onKeepMine(refusal.revision) }}
      >
        {t('refused.changedMeanwhileText')}
      </Banner>
    );
  return (
    <Banner tone="critical" heading={t(`refused.${refusal.why}`)}>
      <ul>
        {refusal.problems.map(({ path, message }) => (
          <li key={path + message}>
            <Text>{message}</Text>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
