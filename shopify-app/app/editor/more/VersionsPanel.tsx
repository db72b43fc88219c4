import type { CampaignVersion } from '@beckon/hub/campaigns/campaign-version';
import { useCallback, useEffect } from 'react';
import {
  Badge,
  Banner,
  Button,
  Section,
  Skeleton,
  Stack,
  Text,
  useFetcher,
  useFormat,
  useWords,
} from '../../ui/index.ts';

type Answer =
  | { readonly ok: true; readonly versions: readonly CampaignVersion[]; readonly staff: string | undefined }
  | { readonly ok: false };

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
  const fetcher = useFetcher<() => Promise<Answer>>();
  const { load } = fetcher;
  const ask = useCallback(() => load(`/app/versions/${campaign}`), [load, campaign]);
  useEffect(ask, [ask, revision, liveRevision]);
  const answer = fetcher.data;
  // Shopify tells an app the number of a member of staff, and their name only with a permission that few shops can give.
  const tellWho = (by: string | undefined) =>
    by && t(answer?.ok && by === answer.staff ? 'versions.you' : 'versions.colleague');
  return (
    <Section heading={t('versions.heading')} details={t('versions.details')}>
      {!answer && <Skeleton />}
      {answer?.ok === false && (
        <Banner tone="warning" action={{ label: t('versions.again'), onAction: ask }}>
          {t('versions.unreached')}
        </Banner>
      )}
      {isDirty && <Text tone="subdued">{t('versions.saveFirst')}</Text>}
      <ol className="beckon-rows">
        {(answer?.ok ? answer.versions : []).map((version) => (
          <li key={version.revision}>
            <span className="beckon-row-words">
              <strong>{t('versions.nth', { number: version.revision })}</strong>
              <Text size="small" tone="subdued">
                {[format.moment(version.savedAt), tellWho(version.savedBy)].filter(Boolean).join(' · ')}
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
