import type { Removal } from '@beckon/hub/retention/list-removals';
import { EmptyState, Page, Paragraph, Section, SimpleTable, Stack, useFormat, useWords } from '../ui/index.ts';
import { HoldList, type ShownHold } from './HoldList.tsx';

export interface RetentionScreenProps {
  readonly holds: readonly ShownHold[];
  readonly removals: readonly Removal[];
  /** When everything goes if nobody uses or pays for it any more. */
  readonly endsAt?: string | undefined;
}

/** What the clean-up removed, what is held back from it, and when the account itself ends. */
export function RetentionScreen({ holds, removals, endsAt }: RetentionScreenProps) {
  const { t } = useWords('retention');
  const format = useFormat();
  // A kind that is younger than the words is called by its name.
  const nameOf = (kind: string) => (kinds.find((each) => each === kind) ? t(`kind.${kind as Kind}`) : kind);
  return (
    <Page heading={t('heading')} back={{ label: t('settings'), href: '/app/settings' }}>
      <Stack>
        <HoldList holds={holds} />
        <Section
          heading={t('report.heading')}
          details={t('report.details')}
          {...(removals.length > 0 && { padding: 'none' as const })}
        >
          {removals.length === 0 ? (
            <EmptyState icon="clock" heading={t('report.empty.heading')}>
              {t('report.empty.text')}
            </EmptyState>
          ) : (
            <SimpleTable
              caption={t('report.heading')}
              columns={[
                { key: 'what', title: t('report.what') },
                { key: 'count', title: t('report.count'), align: 'end' },
                { key: 'at', title: t('report.at') },
              ]}
              rows={removals.map(({ kind, count, at }) => ({
                key: `${kind} ${at}`,
                cells: [nameOf(kind), format.number(count), format.moment(at)],
              }))}
            />
          )}
        </Section>
        <Section heading={t('account.heading')}>
          <Paragraph>{t('account.text')}</Paragraph>
          {endsAt !== undefined && (
            <Paragraph tone="subdued">{t('account.ends', { at: format.moment(endsAt) })}</Paragraph>
          )}
        </Section>
      </Stack>
    </Page>
  );
}

const kinds = ['events', 'counters', 'orders', 'codes', 'leads', 'deleted-leads', 'lead-ips', 'data-answers', 'accesses', 'deleted-campaigns', 'versions', 'publications', 'content-files', 'api-calls', 'deliveries', 'counts', 'sessions', 'reports'] as const; // prettier-ignore
type Kind = (typeof kinds)[number];
