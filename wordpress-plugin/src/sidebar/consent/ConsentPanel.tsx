import { labelAttribute, setNeeds } from '@beckon/editing';
import { hasConsentSource } from '@beckon/editing/check/has-consent-source';
import { ExternalLink, Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { RulePanel } from '../panels/RulePanel.tsx';
import { Spot } from '../panels/Spot.tsx';
import { Tick } from '../panels/Tick.tsx';
import { UnreadableNotice } from '../panels/UnreadableNotice.tsx';
import { useRules } from '../rules/rules-context.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { listWithheld, type Withheld } from './list-withheld.ts';
import { namePurposes } from './purpose-words.ts';

const askable = ['preferences', 'analytics', 'marketing', 'sale'] as const;

/** Which consent it waits for, and what is withheld from visitors who have not given it. */
export function ConsentPanel() {
  const { campaign, edit } = useRules();
  const { site, settingsUrl } = readEditorFacts();
  const needs = campaign.needs ?? [];
  const withheld = listWithheld(campaign);
  const names = namePurposes();
  const summary =
    withheld.length === 0
      ? __('Needs no consent.', 'beckon')
      : sprintf(
          /* translators: %s: purposes, such as “Preferences, Marketing”. */
          __('Only with consent: %s.', 'beckon'),
          withheld.map(({ purpose }) => names[purpose]).join(', '),
        );
  const isUnheard = withheld.length > 0 && !hasConsentSource(site);
  return (
    <RulePanel name="consent" title={__('Consent', 'beckon')} summary={summary} isWrong={isUnheard}>
      <UnreadableNotice rule="needs" />
      {isUnheard && (
        <Notice status="warning" isDismissible={false}>
          {__(
            'Nothing on this site asks visitors for consent yet, so what is named here is withheld from most.',
            'beckon',
          )}{' '}
          {settingsUrl && <ExternalLink href={settingsUrl}>{__('Choose what asks', 'beckon')}</ExternalLink>}
        </Notice>
      )}
      {withheld.length > 0 && (
        <ul className="beckon-withheld">
          {withheld.map((each) => (
            <li key={each.purpose}>{tell(each)}</li>
          ))}
        </ul>
      )}
      <Spot at="needs">
        <fieldset className="beckon-ticks">
          <legend>{__('Wait for consent to', 'beckon')}</legend>
          {askable.map((purpose) => (
            <Tick
              key={purpose}
              label={names[purpose]}
              isOn={needs.includes(purpose)}
              onChange={(isOn) =>
                void edit((it) =>
                  setNeeds(it, { needs: askable.filter((each) => (each === purpose ? isOn : needs.includes(each))) }),
                )
              }
            />
          ))}
        </fieldset>
      </Spot>
      <p className="beckon-hint">
        {__('A campaign that only asks about the page, the device or the cart needs none of it.', 'beckon')}
      </p>
    </RulePanel>
  );
}

function tell({ purpose, facts, isNeeded, isRemembered }: Withheld): string {
  const { locale } = readEditorFacts();
  const name = namePurposes()[purpose];
  if (isNeeded)
    return sprintf(
      /* translators: %s: a purpose. */ __('%s: whoever has not allowed it does not see the campaign.', 'beckon'),
      name,
    );
  if (facts.length > 0)
    return sprintf(
      /* translators: 1: a purpose. 2: names of facts about a visit. */
      __('%1$s: without it these are not known, and not asked for: %2$s.', 'beckon'),
      name,
      facts.map((fact) => `“${labelAttribute(fact, { locale })}”`).join(', '),
    );
  return isRemembered
    ? sprintf(
        /* translators: %s: a purpose. */ __(
          '%s: without it nothing is remembered, so its limits could not be kept and it is not shown.',
          'beckon',
        ),
        name,
      )
    : name;
}
