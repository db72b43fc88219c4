import { DropdownMenu } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { chevronDown } from '@wordpress/icons';
import type { LimitVerb } from './lead-verb.ts';

export interface LimitMenuProps {
  readonly isBusy: boolean;
  readonly onAct: (verb: LimitVerb) => void;
}

/** What people may ask for, for all who are ticked. */
export function LimitMenu({ isBusy, onAct }: LimitMenuProps) {
  const verbs: readonly (readonly [LimitVerb, string])[] = [
    ['restrict', __('Restrict: keep and do not use', 'beckon')],
    ['release', __('Release: use again', 'beckon')],
    ['object', __('No marketing to them', 'beckon')],
    ['permit', __('Marketing again', 'beckon')],
  ];
  return (
    <DropdownMenu
      icon={chevronDown}
      text={__('Limits', 'beckon')}
      label={__('Set limits for these people', 'beckon')}
      toggleProps={{
        variant: 'secondary',
        size: 'compact',
        iconPosition: 'right',
        showTooltip: false,
        disabled: isBusy,
      }}
      controls={verbs.map(([verb, title]) => ({ title, onClick: () => onAct(verb) }))}
    />
  );
}
