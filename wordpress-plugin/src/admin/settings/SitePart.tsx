import { Notice, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { FieldHelp } from '../ui/FieldHelp.tsx';
import { Panel } from '../ui/Panel.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import type { SettingsPartProps } from './SettingsForm.tsx';

/** What WordPress itself knows, other tools’ calls, and the end. */
export function SitePart({ draft, problems, facts, onChange }: SettingsPartProps) {
  const { locale, urls } = readScreenFacts();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <Panel heading={__('Site', 'beckon')}>
      <div className="beckon-stack">
        <dl className="beckon-facts">
          <div>
            <dt>{__('Language of campaigns', 'beckon')}</dt>
            <dd>{names.of(facts.locale) ?? facts.locale}</dd>
          </div>
          <div>
            <dt>{__('Time zone of schedules and figures', 'beckon')}</dt>
            <dd>{facts.timeZone.replace(/^(?=[+-])/, 'UTC').replaceAll('_', ' ')}</dd>
          </div>
        </dl>
        <p className="beckon-quiet">
          {__(
            'Both are those of WordPress. A campaign can be written in another language, and translated into more, in its own settings.',
            'beckon',
          )}{' '}
          <a href={facts.generalUrl}>{__('General settings', 'beckon')}</a>
        </p>
        {!facts.isZoneCarried && (
          <Notice status="warning" isDismissible={false} className="beckon-notice">
            {__(
              'Browsers have no name for this time zone: schedules of campaigns run by UTC. Choose a city in the general settings, and they run by its clock.',
              'beckon',
            )}
          </Notice>
        )}
        <div className="beckon-thirds" id="beckon-hosting">
          <TextControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            label={__('Where this site stands', 'beckon')}
            help={
              <FieldHelp
                help={__('Region and country of its server. Your hosting company knows.', 'beckon')}
                error={problems.region}
              />
            }
            aria-invalid={problems.region !== undefined}
            value={draft.region}
            onChange={(region: string) => onChange({ region })}
          />
          <TextControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            label={__('Rule for crossing borders', 'beckon')}
            help={
              <FieldHelp
                help={__('Where data leave your visitors’ country, such as “standard contractual clauses”.', 'beckon')}
                error={problems.transferRule}
              />
            }
            aria-invalid={problems.transferRule !== undefined}
            value={draft.transferRule}
            onChange={(transferRule: string) => onChange({ transferRule })}
          />
        </div>
        <p className="beckon-quiet">
          {__('Both are told in the suggested privacy policy and among the promises.', 'beckon')}{' '}
          <a href={urls.promises}>{__('What we promise', 'beckon')}</a>
        </p>
        <ToggleControl
          __nextHasNoMarginBottom
          label={__('Answer calls to Wisepops', 'beckon')}
          help={__('For sites that moved over: code that calls wisepops(…) goes on working.', 'beckon')}
          checked={draft.answersWisepops}
          onChange={(answersWisepops) => onChange({ answersWisepops })}
        />
        <ToggleControl
          __nextHasNoMarginBottom
          label={__('Keep all data when the plugin is deleted', 'beckon')}
          help={__(
            'Otherwise deleting it removes campaigns, sign-ups, figures and settings for good. Deactivating never removes anything.',
            'beckon',
          )}
          checked={draft.keepsDataOnUninstall}
          onChange={(keepsDataOnUninstall) => onChange({ keepsDataOnUninstall })}
        />
      </div>
    </Panel>
  );
}
