import { CheckboxControl, TextareaControl, TextControl, ToggleControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { Badge } from '../ui/Badge.tsx';
import { FieldHelp } from '../ui/FieldHelp.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { SettingsPartProps } from './SettingsForm.tsx';

type Source = 'wordpress' | 'tcf' | 'gpp' | 'consent-mode' | 'site';

/** Who says what a visitor allows: tools of the site, or our own banner. */
export function ConsentPart({ draft, problems, facts, onChange }: SettingsPartProps) {
  const words = sourceWords();
  const foundFor = (source: Source) => facts.found.filter((one) => one.source === source).map(({ by }) => by);
  return (
    <>
      <Panel
        id="beckon-consent"
        heading={__('Consent', 'beckon')}
        lead={__(
          'Nothing is remembered, counted or sent before the visitor allows it. No answer counts as no.',
          'beckon',
        )}
      >
        <div className="beckon-stack">
          <fieldset className="beckon-stack">
            <legend>{__('Who knows the visitor’s answer', 'beckon')}</legend>
            {problems.sources !== undefined && <span className="beckon-error">{problems.sources}</span>}
            {(Object.keys(words) as Source[]).map((source) => (
              <div key={source}>
                <CheckboxControl
                  __nextHasNoMarginBottom
                  label={words[source][0]}
                  help={words[source][1]}
                  checked={draft.sources.includes(source)}
                  onChange={(isOn: boolean) =>
                    onChange({
                      sources: isOn ? [...draft.sources, source] : draft.sources.filter((one) => one !== source),
                    })
                  }
                />
                {foundFor(source).map((by) => (
                  <span key={by} className="beckon-found">
                    {/* translators: %s: name of a plugin. */}
                    <Badge tone="good">{sprintf(__('Found: %s', 'beckon'), by)}</Badge>
                  </span>
                ))}
              </div>
            ))}
          </fieldset>
          <p className="beckon-quiet">
            {__('Global Privacy Control, which a browser sends for its owner, is always honoured.', 'beckon')}
          </p>
          <ToggleControl
            __nextHasNoMarginBottom
            label={__('Honour “Do not track”', 'beckon')}
            help={__('Browsers that send it are treated as if the visitor had refused.', 'beckon')}
            checked={draft.honoursDnt}
            onChange={(honoursDnt) => onChange({ honoursDnt })}
          />
          <ToggleControl
            __nextHasNoMarginBottom
            label={__('Count the page on which permission was given', 'beckon')}
            help={__(
              'What happened on that page before the answer is counted once it is yes. Earlier pages never are.',
              'beckon',
            )}
            checked={draft.sendsEarlierEvents}
            onChange={(sendsEarlierEvents) => onChange({ sendsEarlierEvents })}
          />
          <ToggleControl
            __nextHasNoMarginBottom
            label={__('Refuse everything for everybody', 'beckon')}
            help={__(
              'The emergency switch: campaigns that need no memory go on showing, nothing is stored and nothing is sent.',
              'beckon',
            )}
            checked={draft.denyAll}
            onChange={(denyAll) => onChange({ denyAll })}
          />
        </div>
      </Panel>
      <Panel
        heading={__('Beckon’s own banner', 'beckon')}
        lead={__(
          'For sites without a consent tool. It asks per purpose, both answers weigh the same, and it can be reopened at any time.',
          'beckon',
        )}
      >
        <div className="beckon-stack">
          <ToggleControl
            __nextHasNoMarginBottom
            label={__('Ask visitors with Beckon’s banner', 'beckon')}
            checked={draft.bannerIsOn}
            onChange={(bannerIsOn) => onChange({ bannerIsOn })}
          />
          {draft.bannerIsOn && facts.found.length > 0 && (
            <p className="beckon-error">
              {__('This site seems to have a consent tool. Two banners ask a visitor twice.', 'beckon')}
            </p>
          )}
          {draft.bannerIsOn && (
            <>
              <TextControl
                __next40pxDefaultSize
                __nextHasNoMarginBottom
                label={__('Heading', 'beckon')}
                help={<FieldHelp help={__('Empty for our own words.', 'beckon')} error={problems.bannerTitle} />}
                aria-invalid={problems.bannerTitle !== undefined}
                value={draft.bannerTitle}
                onChange={(bannerTitle: string) => onChange({ bannerTitle })}
              />
              <TextareaControl
                __nextHasNoMarginBottom
                label={__('Text', 'beckon')}
                help={<FieldHelp help={__('Empty for our own words.', 'beckon')} error={problems.bannerText} />}
                aria-invalid={problems.bannerText !== undefined}
                value={draft.bannerText}
                onChange={(bannerText: string) => onChange({ bannerText })}
              />
              <TextControl
                __next40pxDefaultSize
                __nextHasNoMarginBottom
                type="url"
                label={__('Address of the privacy policy', 'beckon')}
                help={
                  <FieldHelp
                    help={
                      facts.policyUrl === ''
                        ? __('Empty: the banner has no link.', 'beckon')
                        : /* translators: %s: an address. */
                          sprintf(__('Empty for the one of this site: %s', 'beckon'), facts.policyUrl)
                    }
                    error={problems.bannerPolicyUrl}
                  />
                }
                aria-invalid={problems.bannerPolicyUrl !== undefined}
                value={draft.bannerPolicyUrl}
                onChange={(bannerPolicyUrl: string) => onChange({ bannerPolicyUrl })}
              />
            </>
          )}
        </div>
      </Panel>
    </>
  );
}

const sourceWords = (): Readonly<Record<Source, readonly [string, string]>> => ({
  wordpress: [
    __('WP Consent API', 'beckon'),
    __('Most consent plugins speak through it. It needs the plugin of that name and a consent tool.', 'beckon'),
  ],
  tcf: [
    __('A consent dialog after IAB TCF', 'beckon'),
    __('Only if such a dialog runs on your site. Until it has answered, consent stays open.', 'beckon'),
  ],
  gpp: [
    __('A consent dialog after IAB GPP', 'beckon'),
    __('Only if such a dialog runs on your site, as is usual in the United States.', 'beckon'),
  ],
  'consent-mode': [__('Google Consent Mode', 'beckon'), __('Reads what a dialog tells Google’s tags.', 'beckon')],
  site: [
    __('The site tells Beckon itself', 'beckon'),
    __(
      'By beckon("consent", …) in the code of the theme or of a plugin. Beckon’s own banner needs no tick here.',
      'beckon',
    ),
  ],
});
