import type { Explained } from '@beckon/hub/why/explain-visit';
import { useState } from 'react';
import { Banner, Button, EmptyState, Page, Paragraph, Section, Select, Split, Stack, Tabs, TextArea, useFetcher, useLocality, useWords } from '../ui/index.ts'; // prettier-ignore
import { Answer } from './Answer.tsx';
import { listPresets } from '@beckon/editing/visit/presets';
import { readReplay } from '@beckon/editing/visit/read-replay';
import { toVisit } from '@beckon/editing/visit/visit-draft';
import { VisitForm } from './VisitForm.tsx';

export interface WhyNotShowingProps {
  readonly nowMs: number;
  /** The campaign that somebody came here about. */
  readonly campaign?: string | undefined;
}

/** Answers for a visit, described or replayed, which campaigns it sees and why the others are held back. */
export function WhyNotShowing({ nowMs, campaign }: WhyNotShowingProps) {
  const { t } = useWords('why');
  const { locale, timeZone } = useLocality();
  const fetcher = useFetcher<() => Promise<Explained>>();
  const [tab, setTab] = useState<'describe' | 'replay'>('describe');
  const [draft, setDraft] = useState(() => listPresets(nowMs).lapsedCustomer);
  const [pasted, setPasted] = useState('');
  const [isUnreadable, setIsUnreadable] = useState(false);
  const [documents, setDocuments] = useState<'live' | 'working'>('live');
  const answer = fetcher.data;

  const ask = () => {
    const visit = tab === 'describe' ? toVisit(draft, timeZone) : readReplay(pasted);
    setIsUnreadable(visit === undefined);
    if (visit) void fetcher.submit({ visit: JSON.stringify(visit), documents, locale }, { method: 'post' });
  };
  return (
    <Page heading={t('heading')} subheading={t('subheading')} inlineSize="large">
      <Split
        main={
          <Stack>
            <Section padding="none">
              <Tabs
                selected={tab}
                onSelect={setTab}
                tabs={[
                  { id: 'describe', label: t('tab.describe') },
                  { id: 'replay', label: t('tab.replay') },
                ]}
              />
            </Section>
            {tab === 'describe' ? (
              <VisitForm draft={draft} nowMs={nowMs} onChange={setDraft} />
            ) : (
              <Section heading={t('replay.heading')}>
                <Paragraph>{t('replay.text')}</Paragraph>
                <TextArea
                  label={t('replay.label')}
                  rows={12}
                  isMonospaced
                  value={pasted}
                  onChange={setPasted}
                  {...(isUnreadable && { error: t('replay.unreadable') })}
                />
              </Section>
            )}
          </Stack>
        }
        aside={
          <div className="beckon-sticky">
            <Stack>
              <Section>
                <Select
                  label={t('documents.label')}
                  value={documents}
                  options={[
                    { value: 'live', label: t('documents.live') },
                    { value: 'working', label: t('documents.working') },
                  ]}
                  onChange={setDocuments}
                />
                <Button variant="primary" isFullWidth isLoading={fetcher.state !== 'idle'} onClick={ask}>
                  {t('ask')}
                </Button>
              </Section>
              <div aria-live="polite">
                {answer === undefined ? (
                  <Section>
                    <EmptyState icon="question" heading={t('start.heading')}>
                      {t('start.text')}
                    </EmptyState>
                  </Section>
                ) : answer.ok ? (
                  <Answer campaigns={answer.campaigns} nowMs={answer.nowMs} asked={campaign} />
                ) : (
                  <Banner tone="warning" heading={t(answer.why === 'missing' ? 'nothingLive' : 'invalid')}>
                    {answer.why === 'invalid' && (
                      <ul className="beckon-list">
                        {answer.problems.map(({ path, message }) => (
                          <li key={path + message}>{message}</li>
                        ))}
                      </ul>
                    )}
                  </Banner>
                )}
              </div>
            </Stack>
          </div>
        }
      />
    </Page>
  );
}
