import type { CampaignStatus } from '@beckon/engine';
import { Badge, Stack, useWords } from '../ui/index.ts';

const tones = { live: 'success', draft: 'info', paused: 'warning', archived: 'neutral' } as const;

export interface StatusBadgeProps {
  readonly status: CampaignStatus;
  /** Saved after it was published: the shop still shows the older version. */
  readonly hasUnpublished?: boolean;
}

export function StatusBadge({ status, hasUnpublished = false }: StatusBadgeProps) {
  const { t } = useWords('campaigns');
  return (
    <Stack direction="inline" gap="tight">
      <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
      {hasUnpublished && <Badge tone="caution">{t('unpublished')}</Badge>}
    </Stack>
  );
}
