import type { CampaignVersion } from '@beckon/hub/campaigns/campaign-version';
import { useEffect } from 'react';
import { Badge, Button, Section, Stack, Text, useFetcher, useFormat, useWords } from '../../ui/index.ts';

interface VersionsPanelProps {
  readonly campaign: string;
  readonly revision: number;
  readonly liveRevision: number | undefined;
  readonly isDirty: boolean;
  readonly onRollBack: (revision: number) => void;
}

/** Every version with when and who, and one click back. */
export function VersionsPanel({ campaign, revision, liveRevision, isDirty, onRollBack }: VersionsPanelProps) {
  const { t } = useWords('editor');
  const format = useFormat();
  const fetcher = useFetcher<() => Promise<{ readonly versions: readonly CampaignVersion[] }>>();
  const { load } = fetcher;
  useEffect(() => load(`/app/versions/${campaign}`), [load, campaign, revision, liveRevision]);
  const versions = fetcher.data?.versions ?? [];
  return (
    <Section heading={t('versions.heading')} details={t('versions.details')}>
      <ol className="beckon-rows">
        {versions.map((version) => (
          <li key={version.revision}>
            <span className="beckon-row-words">
              <strong>{t('versions.nth', { number: version.revision })}</strong>
              <Text size="small" tone="subdued">
                {[format.moment(version.savedAt), version.savedBy].filter(Boolean).join(' · ')}
              </Text>
            </span>
            <Stack direction="inline" gap="tight" align="center" wraps={false}>
              {version.revision === liveRevision && <Badge tone="success">{t('versions.live')}</Badge>}
              {version.revision === revision ? (
                <Badge>{t('versions.current')}</Badge>
              ) : (
                <Button size="small" isDisabled={isDirty} onClick={() => onRollBack(version.revision)}>
                  {t('versions.restore')}
                </Button>
              )}
            </Stack>
          </li>
        ))}
      </ol>
    </Section>
  );
}
