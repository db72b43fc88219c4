import { useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import './settings.css';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Screen } from '../ui/Screen.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { SettingsForm } from './SettingsForm.tsx';
import type { SettingsFacts } from './settings.ts';

/** What holds for the whole site. */
export function SettingsScreen() {
  const { asked, askAgain, change } = useAnswer<SettingsFacts>('settings', {});
  const isThere = asked.state === 'there';
  // The part that a link names is not there yet when the browser looks for it.
  useEffect(() => {
    if (isThere && /^#beckon-[a-z]+$/.test(window.location.hash))
      document.querySelector(window.location.hash)?.scrollIntoView();
  }, [isThere]);
  return (
    <Screen heading={__('Settings', 'beckon')}>
      {asked.state === 'failed' && <Failure message={asked.message} onRetry={askAgain} />}
      {asked.state === 'loading' && (
        <Panel>
          <Loading />
        </Panel>
      )}
      {asked.state === 'there' && <SettingsForm facts={asked.value} onSaved={change} />}
    </Screen>
  );
}
