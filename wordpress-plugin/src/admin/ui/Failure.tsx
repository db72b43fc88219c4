import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

export interface FailureProps {
  readonly message: string;
  readonly onRetry?: () => void;
}

/** What went wrong, and another try. */
export function Failure({ message, onRetry }: FailureProps) {
  return (
    <Notice status="error" isDismissible={false} className="beckon-notice">
      <p>{message}</p>
      {onRetry && (
        <Button variant="secondary" size="compact" onClick={onRetry}>
          {__('Try again', 'beckon')}
        </Button>
      )}
    </Notice>
  );
}
