import { CheckboxControl, SelectControl, ToggleControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { NumberField } from '../ui/NumberField.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { SettingsPartProps } from './SettingsForm.tsx';

const unitMinutes = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof unitMinutes;

/** The largest unit in which a rest is a whole number. */
const unitOf = (minutes: number): Unit => (minutes % 1440 === 0 ? 'days' : minutes % 60 === 0 ? 'hours' : 'minutes');

/** How much one visitor is asked for attention, over all campaigns. */
export function DisplayPart({ draft, problems, onChange }: SettingsPartProps) {
  const [unit, setUnit] = useState<Unit>(() => unitOf(draft.restMinutes ?? 60));
  const [isResting, setIsResting] = useState(draft.restMinutes !== undefined);
  const units = { minutes: __('minutes', 'beckon'), hours: __('hours', 'beckon'), days: __('days', 'beckon') };
  return (
    <Panel
      heading={__('How much attention campaigns may ask', 'beckon')}
      lead={__('For all popups, slide-ins and bars together, whatever each campaign says.', 'beckon')}
    >
      <div className="beckon-stack">
        <ToggleControl
          __nextHasNoMarginBottom
          label={__('One at a time', 'beckon')}
          help={__('Never two campaigns on screen at once, also not in two tabs.', 'beckon')}
          checked={draft.oneAtATime}
          onChange={(oneAtATime) => onChange({ oneAtATime })}
        />
        <ToggleControl
          __nextHasNoMarginBottom
          label={__('Spare the page that a search engine led to', 'beckon')}
          help={__(
            'On a phone nothing covers it. Search engines rank pages lower that are covered on arrival.',
            'beckon',
          )}
          checked={draft.sparesSearchLanding}
          onChange={(sparesSearchLanding) => onChange({ sparesSearchLanding })}
        />
        <CheckboxControl
          __nextHasNoMarginBottom
          label={__('Rest between two campaigns', 'beckon')}
          help={__('After one was shown, the visitor sees no other for a while.', 'beckon')}
          checked={isResting}
          onChange={(rests: boolean) => {
            setIsResting(rests);
            onChange({ restMinutes: rests ? unitMinutes[unit] : undefined });
          }}
        />
        {isResting && (
          <div className="beckon-thirds">
            <NumberField
              label={__('Rest for', 'beckon')}
              min={1}
              value={draft.restMinutes === undefined ? undefined : draft.restMinutes / unitMinutes[unit]}
              error={problems.restMinutes}
              onChange={(amount) => onChange({ restMinutes: (amount ?? 0) * unitMinutes[unit] })}
            />
            <SelectControl
              __next40pxDefaultSize
              __nextHasNoMarginBottom
              label={__('Unit', 'beckon')}
              value={unit}
              options={(Object.keys(units) as Unit[]).map((value) => ({ value, label: units[value] }))}
              onChange={(next) => {
                onChange({ restMinutes: ((draft.restMinutes ?? 0) / unitMinutes[unit]) * unitMinutes[next] });
                setUnit(next);
              }}
            />
          </div>
        )}
        <div className="beckon-thirds">
          <NumberField
            label={__('At most per visit', 'beckon')}
            help={__('Campaigns that interrupt, in one visit. Empty for no limit.', 'beckon')}
            placeholder={__('No limit', 'beckon')}
            min={0}
            max={1000}
            value={draft.maxPerVisit}
            error={problems.maxPerVisit}
            onChange={(maxPerVisit) => onChange({ maxPerVisit })}
          />
          <NumberField
            label={__('Hold-out, in percent', 'beckon')}
            help={__(
              'This share of visitors sees no campaign at all, so that you can tell what campaigns are worth.',
              'beckon',
            )}
            min={0}
            max={100}
            value={draft.holdOutPercent}
            error={problems.holdOutPercent}
            onChange={(holdOutPercent) => onChange({ holdOutPercent })}
          />
        </div>
      </div>
    </Panel>
  );
}
