import { useState } from 'react';
import { Banner, FilePicker, Modal, Paragraph, Stack, useFetcher, useWords } from '../ui/index.ts';
import { ImportResult } from './ImportResult.tsx';
import type { ListAnswer } from './list-answer.ts';

export interface ImportModalProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Takes a file of campaigns, and says of each what became of it. */
export function ImportModal({ isOpen, onClose }: ImportModalProps) {
  const { t } = useWords('campaigns');
  const fetcher = useFetcher<() => Promise<ListAnswer>>({ key: 'campaign-import' });
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>();
  const [isUnreadable, setIsUnreadable] = useState(false);
  const answer = fetcher.data?.did === 'import' && fetcher.state === 'idle' ? fetcher.data : undefined;
  const choose = async (chosen: File) => {
    setIsUnreadable(false);
    if (chosen.size > 5_000_000) return setIsUnreadable(true);
    setFile({ name: chosen.name, text: await chosen.text() });
  };
  return (
    <Modal
      heading={t('import.heading')}
      isOpen={isOpen}
      onClose={onClose}
      primaryAction={{
        label: t('import.start'),
        isDisabled: file === undefined,
        isLoading: fetcher.state !== 'idle',
        onAction: () => {
          if (file) void fetcher.submit({ verb: 'import', file: file.text }, { method: 'post' });
          setFile(undefined);
        },
      }}
      secondaryActions={[{ label: t('import.close'), onAction: onClose }]}
    >
      <Stack>
        <Paragraph>{t('import.text')}</Paragraph>
        <FilePicker
          label={t('import.choose')}
          accept="application/json,.json"
          chosen={file?.name}
          onChoose={(chosen) => void choose(chosen)}
        />
        {isUnreadable && <Banner tone="critical">{t('import.tooLarge')}</Banner>}
        {answer && <ImportResult campaigns={answer.campaigns} problems={answer.problems} />}
      </Stack>
    </Modal>
  );
}
