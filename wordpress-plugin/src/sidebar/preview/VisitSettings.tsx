import { typesAsked } from '@beckon/editing';
import { describable, type VisitDraft } from '@beckon/editing/visit/visit-draft';
import type { Campaign, ConsentAnswer } from '@beckon/engine';
import { SelectControl } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { listVisitPresets } from '../../admin/tools/visit-presets.ts';
import { Choose } from '../panels/Choose.tsx';
import { readEditorFacts } from '../site/editor-facts.ts';
import { listAttributeGroups } from '../who/attribute-options.ts';
import { nameGroups } from '../who/group-words.ts';
import { FactField } from './FactField.tsx';
import { listAsked } from './list-asked.ts';
import { readFactText, setFact } from './set-fact.ts';

interface VisitSettingsProps {
  readonly campaign: Campaign;
  readonly draft: VisitDraft;
  readonly onChange: (draft: VisitDraft) => void;
}

/** Who comes by in the preview: begun with somebody likely, then by what the campaign asks about. */
export function VisitSettings({ campaign, draft, onChange }: VisitSettingsProps) {
  const { locale, hasShop } = readEditorFacts();
  const presets = useMemo(() => listVisitPresets(new Date().toISOString().slice(0, 10), hasShop), [hasShop]);
  const [preset, setPreset] = useState(presets[0]?.key ?? '');
  const [added, setAdded] = useState<readonly string[]>([]);
  const asked = listAsked(campaign);
  const types = typesAsked(campaign.audience);
  const first = ['visitor.isNew', ...(hasShop ? ['cart.total'] : []), 'customer.isLoggedIn', 'page.path'];
  const shown = [...new Set([...asked, ...first, ...added])];
  const others = describable.filter((name) => !shown.includes(name) && name !== 'device.kind');
  return (
    <div className="beckon-visit">
      <Choose
        label={__('Begin with', 'beckon')}
        value={preset}
        options={presets.map(({ key, label }) => ({ value: key, label }))}
        onChange={(key) => {
          const found = presets.find((each) => each.key === key);
          setPreset(key);
          if (found) onChange(found.draft);
        }}
      />
      <Choose
        label={__('Consent', 'beckon')}
        value={draft.consent.preferences}
        options={[
          { value: 'granted', label: __('Everything allowed', 'beckon') },
          { value: 'pending', label: __('Not asked yet', 'beckon') },
          { value: 'denied', label: __('Refused', 'beckon') },
        ]}
        onChange={(answer: ConsentAnswer) =>
          onChange({ ...draft, consent: { preferences: answer, analytics: answer, marketing: answer } })
        }
      />
      <Choose
        label={__('What happened so far', 'beckon')}
        value={draft.happened}
        options={[
          { value: 'everything', label: __('Whatever it waits for', 'beckon') },
          { value: 'nothing', label: __('The page has only just opened', 'beckon') },
        ]}
        onChange={(happened) => onChange({ ...draft, happened })}
      />
      {shown.map((name) => (
        <div key={name} data-is-asked={asked.includes(name) || undefined} className="beckon-fact">
          <FactField
            name={name}
            type={types[name]}
            text={readFactText(draft, name)}
            onChange={(text) => onChange(setFact(draft, name, text, types[name]))}
          />
        </div>
      ))}
      <SelectControl
        __next40pxDefaultSize
        __nextHasNoMarginBottom
        label={__('Another fact', 'beckon')}
        value=""
        onChange={(name) => name !== '' && setAdded([...added, name])}
      >
        <option value="">{__('Choose …', 'beckon')}</option>
        {listAttributeGroups({ locale, hasShop }).map(({ group, options }) => {
          const left = options.filter(({ value }) => others.includes(value));
          return left.length > 0 ? (
            <optgroup key={group} label={nameGroups()[group]}>
              {left.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ) : null;
        })}
      </SelectControl>
    </div>
  );
}
