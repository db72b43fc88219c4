import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

export interface SaveBarProps {
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** Why nothing was saved: said where the button is, which may be far below the top of the form. */
  readonly children?: ReactNode;
}

/** Stays in view at the bottom: nobody has to look for how to save. */
export function SaveBar({ isDirty, isSaving, onSave, onDiscard, children }: SaveBarProps) {
  return (
    <div className="beckon-save-bar" role="region" aria-label={__('Save', 'beckon')}>
      {children}
      <span role="status" className="beckon-quiet">
        {isDirty ? __('There are unsaved changes.', 'beckon') : __('Everything is saved.', 'beckon')}
      </span>
      <div className="beckon-row">
        <Button variant="tertiary" disabled={!isDirty || isSaving} accessibleWhenDisabled onClick={onDiscard}>
          {__('Discard', 'beckon')}
        </Button>
        <Button
          variant="primary"
          isBusy={isSaving}
          disabled={!isDirty || isSaving}
          accessibleWhenDisabled
          onClick={onSave}
        >
          {__('Save settings', 'beckon')}
        </Button>
      </div>
    </div>
  );
}
