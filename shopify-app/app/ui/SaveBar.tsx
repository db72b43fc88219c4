import { SaveBar as BridgeSaveBar } from '@shopify/app-bridge-react';
import { useId } from 'react';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useWords } from './use-words.ts';

export interface SaveBarProps {
  readonly isDirty: boolean;
  readonly isSaving?: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Shopify’s bar for unsaved changes, above the admin; and nobody leaves with something unsaved by accident. */
export function SaveBar({ isDirty, isSaving = false, onSave, onDiscard }: SaveBarProps) {
  const { t } = useWords('ui');
  const id = `save-bar-${useId().replaceAll(':', '')}`;
  useLeaveGuard({ isDirty });
  return (
    <BridgeSaveBar id={id} open={isDirty} discardConfirmation>
      <button variant="primary" onClick={onSave} {...(isSaving && { loading: '' })}>
        {t('save')}
      </button>
      <button onClick={onDiscard} disabled={isSaving}>
        {t('discard')}
      </button>
    </BridgeSaveBar>
  );
}
