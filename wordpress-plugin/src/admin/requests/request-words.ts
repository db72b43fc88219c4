import { __ } from '@wordpress/i18n';
import type { Tone } from '../ui/Badge.tsx';
import type { PrivacyRequest, Right } from './request.ts';

export const rightWords = (): Readonly<Record<Right, string>> => ({
  access: __('See their data', 'beckon'),
  rectify: __('Have it corrected', 'beckon'),
  erase: __('Have it deleted', 'beckon'),
  restrict: __('Have it kept and not used', 'beckon'),
  object: __('Get no marketing', 'beckon'),
  withdraw: __('Take back their consents', 'beckon'),
});

export function standingOf({ state, isOverdue }: Pick<PrivacyRequest, 'state' | 'isOverdue'>): readonly [Tone, string] {
  switch (state) {
    case 'open':
      return isOverdue ? ['bad', __('Overdue', 'beckon')] : ['warning', __('Waits for you', 'beckon')];
    case 'unproven':
      return ['plain', __('Not confirmed yet', 'beckon')];
    case 'lapsed':
      return ['plain', __('Never confirmed', 'beckon')];
    case 'done':
      return ['good', __('Done', 'beckon')];
  }
}
