import { Button, saveFile, useWords } from '../ui/index.ts';
import type { RequestRow } from './request-row.ts';

export interface DownloadAnswerProps {
  readonly row: Pick<RequestRow, 'id' | 'who'>;
  readonly isPrimary?: boolean;
}

/** Everything that was found, as a file to hand on. */
export function DownloadAnswer({ row: { id, who }, isPrimary = false }: DownloadAnswerProps) {
  const { t } = useWords('requests');
  const path = `/app/requests/${encodeURIComponent(id)}/export`;
  return (
    <Button
      icon="export"
      variant={isPrimary ? 'primary' : 'secondary'}
      label={t('downloadFor', { who: who === '' ? t('nobody') : who })}
      onClick={() => void saveFile(path, `data-request-${id}.json`, t('downloadFailed'))}
    >
      {t('download')}
    </Button>
  );
}
