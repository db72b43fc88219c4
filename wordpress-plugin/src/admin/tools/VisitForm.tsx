import { askedPurposes, type VisitDraft } from '@beckon/editing/visit/visit-draft';
import { Button, RadioControl, SelectControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { FactRow } from './FactRow.tsx';
import { listVisitPresets } from './visit-presets.ts';

export interface VisitFormProps {
  readonly draft: VisitDraft;
  readonly onChange: (draft: VisitDraft) => void;
}

/** Describes a visit: what is known of it, what the visitor allowed, when it is. */
export function VisitForm({ draft, onChange }: VisitFormProps) {
  const { locale, timeZone, today, hasShop } = readScreenFacts();
  const change = (part: Partial<VisitDraft>) => onChange({ ...draft, ...part });
  const purposeWords = {
    preferences: __('Remembering preferences', 'beckon'),
    analytics: __('Statistics', 'beckon'),
    marketing: __('Marketing', 'beckon'),
  };
  const answers = [
    { value: 'granted', label: __('Allowed', 'beckon') },
    { value: 'denied', label: __('Refused', 'beckon') },
    { value: 'pending', label: __('Not asked yet', 'beckon') },
  ] as const;
  return (
    <div className="beckon-stack">
      <section>
        <h3>{__('Begin with', 'beckon')}</h3>
        <div className="beckon-row">
          {listVisitPresets(today, hasShop).map((preset) => (
            <Button key={preset.key} variant="secondary" size="compact" onClick={() => onChange(preset.draft)}>
              {preset.label}
            </Button>
          ))}
        </div>
      </section>
      <section>
        <h3>{__('What is known of the visit', 'beckon')}</h3>
        <p className="beckon-quiet">
          {__('What is left out is unknown to campaigns, as it is on the page.', 'beckon')}
        </p>
        <div className="beckon-stack-tight">
          {draft.facts.map((fact, index) => (
            <FactRow
              key={index}
              fact={fact}
              locale={locale}
              taken={draft.facts.map(({ name }) => name)}
              onChange={(next) => change({ facts: draft.facts.with(index, next) })}
              onRemove={() => change({ facts: draft.facts.toSpliced(index, 1) })}
            />
          ))}
          <div>
            <Button
              variant="secondary"
              size="compact"
              onClick={() => change({ facts: [...draft.facts, { name: '', text: '' }] })}
            >
              {__('Add a fact', 'beckon')}
            </Button>
          </div>
        </div>
      </section>
      <section>
        <h3>{__('What the visitor allows', 'beckon')}</h3>
        <p className="beckon-quiet">
          {__(
            'Without permission a fact that needs it is not read, and a campaign that asks for it is held back.',
            'beckon',
          )}
        </p>
        <div className="beckon-thirds">
          {askedPurposes.map((purpose) => (
            <SelectControl
              key={purpose}
              __next40pxDefaultSize
              __nextHasNoMarginBottom
              label={purposeWords[purpose]}
              value={draft.consent[purpose]}
              options={[...answers]}
              onChange={(answer) =>
                change({ consent: { ...draft.consent, [purpose]: answer as (typeof answers)[number]['value'] } })
              }
            />
          ))}
        </div>
      </section>
      <section className="beckon-thirds">
        <TextControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          type="datetime-local"
          label={__('Day and time', 'beckon')}
          /* translators: %s: name of a time zone. */
          help={sprintf(__('Empty for now. Time zone of the site: %s.', 'beckon'), timeZone)}
          value={draft.when}
          onChange={(when: string) => change({ when })}
        />
        <RadioControl
          label={__('On this page', 'beckon')}
          selected={draft.happened}
          options={[
            {
              value: 'everything',
              label: __('Everything that campaigns wait for has happened (delay, scroll, leaving …)', 'beckon'),
            },
            { value: 'nothing', label: __('The page has just opened', 'beckon') },
          ]}
          onChange={(happened) => change({ happened: happened === 'nothing' ? 'nothing' : 'everything' })}
        />
      </section>
    </div>
  );
}
