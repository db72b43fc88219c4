import { Banner } from './Banner.tsx';
import { useWords } from './use-words.ts';

export interface UndoBannerProps {
  /** What was done: “3 leads were deleted.” */
  readonly heading: string;
  readonly isUndoing?: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Says what was deleted and takes it back. It stays until it is used, sent away, or the screen is left. */
export function UndoBanner({ heading, isUndoing = false, onUndo, onDismiss }: UndoBannerProps) {
  const { t } = useWords('ui');
  return (
    <Banner
      tone="success"
      heading={heading}
      action={{ label: t('undo'), onAction: onUndo, isLoading: isUndoing }}
      onDismiss={onDismiss}
    />
  );
}
