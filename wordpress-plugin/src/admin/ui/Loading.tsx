import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/** Keeps the room of what is on its way. */
export function Loading({ height = 240 }: { readonly height?: number }) {
  return (
    <div className="beckon-loading" style={{ minBlockSize: height }} role="status">
      <Spinner />
      <span>{__('Loading…', 'beckon')}</span>
    </div>
  );
}
