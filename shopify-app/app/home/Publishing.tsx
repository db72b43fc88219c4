import type { Publication } from '@beckon/hub/snapshots/publication';
import { Badge, Banner, Paragraph, Section, Stack, Text, useFormat, useWords } from '../ui/index.ts';

export interface PublishingProps {
  readonly last?: Publication | undefined;
  readonly nowMs: number;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}

const tones = { delivered: 'success', waiting: 'info', failed: 'critical', overtaken: 'neutral' } as const;

/** The last publication, and whether the shop has it. */
export function Publishing({ last, nowMs, isRetrying, onRetry }: PublishingProps) {
  const { t } = useWords('home');
  const format = useFormat();
  return (
    <Section heading={t('publishing.heading')}>
      {last === undefined ? (
        <Paragraph tone="subdued">{t('publishing.never')}</Paragraph>
      ) : (
        <Stack gap="small">
          <Stack direction="inline" gap="small">
            <Badge tone={tones[last.delivery]}>{t(`publishing.state.${last.delivery}`)}</Badge>
            <Text tone="subdued">{format.ago(last.at, nowMs)}</Text>
          </Stack>
          <Paragraph>{t('publishing.campaigns', { count: last.campaigns.length })}</Paragraph>
          {last.delivery === 'failed' && (
            <Banner
              tone="critical"
              heading={t('publishing.failed')}
              action={{ label: t('publishing.retry'), onAction: onRetry, isLoading: isRetrying }}
            >
              {last.problem}
            </Banner>
          )}
          {last.delivery === 'waiting' && last.problem !== undefined && (
            <Banner tone="warning" heading={t('publishing.trying')}>
              {last.problem}
            </Banner>
          )}
        </Stack>
      )}
    </Section>
  );
}
