import { policyChanges } from '@beckon/editing/promises/register';
import type { Recipient } from '@beckon/hub/promises/list-recipients';
import { Banner, Disclosure, Page, Paragraph, Section, Stack, Tabs, useFormat, useLocality, useWords } from '../ui/index.ts'; // prettier-ignore
import { KeptParts } from './KeptParts.tsx';
import { PolicyGuide } from './PolicyGuide.tsx';
import { PromiseList } from './PromiseList.tsx';
import { promiseParts, type PromiseQuery } from './promise-parts.ts';
import { Recipients } from './Recipients.tsx';

export interface PromisesScreenProps {
  readonly recipients: readonly Recipient[];
  readonly hubUrl: string;
  readonly query: PromiseQuery;
  readonly onQuery: (query: Partial<PromiseQuery>) => void;
}

/** What is promised, how that is tested, what is kept, and who gets it. */
export function PromisesScreen({ recipients, hubUrl, query, onQuery }: PromisesScreenProps) {
  const { t } = useWords('promises');
  const format = useFormat();
  const { locale } = useLocality();
  const last = policyChanges.at(-1) ?? policyChanges[0];
  return (
    <Page heading={t('heading')} back={{ label: t('settings'), href: '/app/settings' }} inlineSize="large">
      <Stack>
        <Section>
          <Paragraph>{t('intro')}</Paragraph>
          <Disclosure summary={t('version', { version: last.version, date: format.day(last.date) })}>
            <ul className="beckon-list" lang="en">
              {policyChanges.toReversed().map(({ version, date, says }) => (
                <li key={version}>
                  {format.day(date)}: {says}
                </li>
              ))}
            </ul>
          </Disclosure>
        </Section>
        {locale !== 'en' && <Banner tone="info">{t('inEnglish')}</Banner>}
        <Tabs
          tabs={promiseParts.map((id) => ({ id, label: t(`part.${id}`) }))}
          selected={query.part}
          onSelect={(part) => onQuery({ part })}
        >
          <div className="beckon-tab-body">
            {query.part === 'promises' && <PromiseList query={query} onQuery={onQuery} />}
            {query.part === 'data' && <KeptParts />}
            {query.part === 'recipients' && <Recipients recipients={recipients} />}
            {query.part === 'policy' && <PolicyGuide hubUrl={hubUrl} />}
          </div>
        </Tabs>
      </Stack>
    </Page>
  );
}
