import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Panel } from '../ui/Panel.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import type { SettingsPartProps } from './SettingsForm.tsx';

/** What WordPress itself knows, other tools’ calls, and the end. */
export function SitePart({ draft, facts, onChange }: SettingsPartProps) {
  const { locale } = readScreenFacts();
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
            <dd>{facts.timeZone.replaceAll('_', ' ')}</dd>
          </div>
        </dl>
        <p className="beckon-quiet">
          {__(
            'Both are those of WordPress. A campaign can be written in another language, and translated into more, in its own settings.',
            'beckon',
          )}{' '}
          <a href={facts.generalUrl}>{__('General settings', 'beckon')}</a>
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
