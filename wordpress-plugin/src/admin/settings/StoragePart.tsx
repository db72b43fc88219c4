import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { NumberField } from '../ui/NumberField.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { SettingsDraft } from './settings-draft.ts';
import type { SettingsPartProps } from './SettingsForm.tsx';

type Kind = SettingsDraft['storageKind'];

/** What a browser remembers, and for how long. */
export function StoragePart({ draft, problems, onChange }: SettingsPartProps) {
  const kinds: readonly (readonly [Kind, string, string])[] = [
    ['cookie', __('In one first-party cookie', 'beckon'), __('Is sent with each request to your site.', 'beckon')],
    ['local', __('In the browser’s storage for your site', 'beckon'), __('Is not sent with each request.', 'beckon')],
    ['session', __('Until the tab is closed', 'beckon'), __('Each tab begins anew.', 'beckon')],
    ['none', __('Nowhere', 'beckon'), __('Each page begins anew: caps and rests hold within a page alone.', 'beckon')],
  ];
  return (
    <Panel
      heading={__('What a browser remembers', 'beckon')}
      lead={__(
        'Which campaigns it has met and when it was last here, so that nobody is shown the same thing twice by accident. Only with permission.',
        'beckon',
      )}
    >
      <div className="beckon-stack">
        <RadioControl
          label={__('Where it is kept', 'beckon')}
          selected={draft.storageKind}
          options={kinds.map(([value, label, description]) => ({ value, label, description }))}
          onChange={(value) => onChange({ storageKind: kinds.find(([kind]) => kind === value)?.[0] ?? 'cookie' })}
        />
        <div className="beckon-thirds">
          {(draft.storageKind === 'cookie' || draft.storageKind === 'local') && (
            <NumberField
              label={__('Kept for, in days', 'beckon')}
              help={__(
                'At most 730. Browsers keep a cookie for 400 days at most. Safari deletes what was stored, whichever way, after seven days of use without a tap, click or key on your site; whoever comes back later is new to it.',
                'beckon',
              )}
              min={1}
              max={730}
              value={draft.storageDays}
              error={problems.storageDays}
              onChange={(storageDays) => onChange({ storageDays })}
            />
          )}
          <NumberField
            label={__('A visit ends after, in minutes', 'beckon')}
            help={__('Without another page.', 'beckon')}
            min={1}
            max={1440}
            value={draft.visitMinutes}
            error={problems.visitMinutes}
            onChange={(visitMinutes) => onChange({ visitMinutes })}
          />
        </div>
      </div>
    </Panel>
  );
}
