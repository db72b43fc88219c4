import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { seen } from '@wordpress/icons';
import type { Compiled } from '../checks/compiled.ts';
import { PreviewModal } from './PreviewModal.tsx';

/** Opens the preview, once there is something to show: the last that had no problems. */
export function PreviewButton({ compiled: { campaign } }: { readonly compiled: Compiled }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        className="beckon-wide-button"
        variant="secondary"
        icon={seen}
        disabled={!campaign}
        accessibleWhenDisabled
        onClick={() => setIsOpen(true)}
      >
        {__('Preview as a visit', 'beckon')}
      </Button>
      {isOpen && campaign && <PreviewModal campaign={campaign} onClose={() => setIsOpen(false)} />}
    </>
  );
}
