import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { NumberField } from '../ui/NumberField.tsx';
import { Panel } from '../ui/Panel.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import type { SettingsPartProps } from './SettingsForm.tsx';

/** What is kept of sign-ups and figures, and for how long; codes and orders where there is a shop. */
export function LeadPart({ draft, problems, onChange }: SettingsPartProps) {
  const { hasShop } = readScreenFacts();
  return (
    <Panel
      id="beckon-leads"
      heading={__('Sign-ups and figures', 'beckon')}
      lead={__('What the forms of campaigns bring in stays on this site.', 'beckon')}
    >
      <div className="beckon-stack">
        <ToggleControl
          __nextHasNoMarginBottom
          label={__('Ask for confirmation by email', 'beckon')}
          help={__(
            'A sign-up counts once the link in the mail was followed. Expected for newsletters in some countries, such as Germany. The site must be able to send mail.',
            'beckon',
          )}
          checked={draft.doubleOptIn}
          onChange={(doubleOptIn) => onChange({ doubleOptIn })}
        />
        <ToggleControl
          __nextHasNoMarginBottom
          label={__('Heed the age', 'beckon')}
          help={__(
            'Where a form asks for a birthday or an age: nothing is kept of those under 13, and those under 16 are not advertised to.',
            'beckon',
          )}
          checked={draft.heedsAge}
          onChange={(heedsAge) => onChange({ heedsAge })}
        />
        <div className="beckon-thirds">
          <NumberField
            label={__('Keep sign-ups for, in days', 'beckon')}
            help={__('0: as long as you wish.', 'beckon')}
            min={0}
            max={3650}
            value={draft.keepLeadsDays}
            error={problems.keepLeadsDays}
            onChange={(keepLeadsDays) => onChange({ keepLeadsDays })}
          />
          <NumberField
            label={__('Keep IP addresses for, in days', 'beckon')}
            help={__('Against spam, with a sign-up only. 0: not at all.', 'beckon')}
            min={0}
            max={365}
            value={draft.ipDays}
            error={problems.ipDays}
            onChange={(ipDays) => onChange({ ipDays })}
          />
          <NumberField
            label={__('Keep daily figures for, in days', 'beckon')}
            help={__('They say nothing about a person. 0: for ever.', 'beckon')}
            min={0}
            max={3650}
            value={draft.keepCountsDays}
            error={problems.keepCountsDays}
            onChange={(keepCountsDays) => onChange({ keepCountsDays })}
          />
          {hasShop && (
            <>
              <NumberField
                label={__('Codes per hour', 'beckon')}
                help={__(
                  'At most so many unique codes are made, over all campaigns. Later sign-ups get theirs by email, or are told to come back.',
                  'beckon',
                )}
                min={1}
                max={100_000}
                value={draft.codesPerHour}
                error={problems.codesPerHour}
                onChange={(codesPerHour) => onChange({ codesPerHour })}
              />
              <NumberField
                label={__('A click earns credit for, in days', 'beckon')}
                help={__('Orders within so many days after a click count for the campaign.', 'beckon')}
                min={0}
                max={90}
                value={draft.windowDays}
                error={problems.windowDays}
                onChange={(windowDays) => onChange({ windowDays })}
              />
            </>
          )}
        </div>
      </div>
    </Panel>
  );
}
