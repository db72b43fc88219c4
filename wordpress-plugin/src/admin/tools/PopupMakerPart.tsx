import { Button, CheckboxControl, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Badge } from '../ui/Badge.tsx';
import { callSite, type Answer } from '../ui/call-site.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import type { ImportedPopup, Popup } from './imported.ts';
import { ImportReport } from './ImportReport.tsx';

/** Makes campaigns of popups of Popup Maker, and says of each what came along and what did not. */
export function PopupMakerPart() {
  const { asked, askAgain } = useAnswer<{ readonly popups: readonly Popup[] }>('popup-maker', {});
  const [ids, setIds] = useState<readonly number[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer<{ readonly results: readonly ImportedPopup[] }>>();
  const popups = asked.state === 'there' ? asked.value.popups : [];
  const start = async () => {
    setIsBusy(true);
    setAnswer(await callSite('popup-maker', { body: { ids } }));
    setIsBusy(false);
    setIds([]);
    askAgain();
  };
  return (
    <Panel
      heading={__('Move over from Popup Maker', 'beckon')}
      lead={__(
        'Popups, triggers, cookies, conditions and themes become campaigns, as drafts. The popups themselves are not touched. It works whether that plugin is active or not.',
        'beckon',
      )}
    >
      {asked.state === 'failed' && <Failure message={asked.message} onRetry={askAgain} />}
      {asked.state === 'loading' && <Loading height={80} />}
      {asked.state === 'there' && popups.length === 0 && (
        <EmptyState heading={__('No popups of Popup Maker on this site', 'beckon')}>
          {__('They would be found in the database of this site, also after that plugin was removed.', 'beckon')}
        </EmptyState>
      )}
      {popups.length > 0 && (
        <div className="beckon-stack">
          <fieldset className="beckon-choices">
            <legend className="screen-reader-text">{__('Popups to take over', 'beckon')}</legend>
            <div className="beckon-choice">
              <CheckboxControl
                __nextHasNoMarginBottom
                label={__('All', 'beckon')}
                checked={ids.length === popups.length}
                indeterminate={ids.length > 0 && ids.length < popups.length}
                onChange={() => setIds(ids.length === popups.length ? [] : popups.map(({ id }) => id))}
              />
            </div>
            {popups.map(({ id, name, isOn, campaigns }) => (
              <div key={id} className="beckon-choice">
                <CheckboxControl
                  __nextHasNoMarginBottom
                  label={name}
                  checked={ids.includes(id)}
                  onChange={(isTicked: boolean) => setIds(isTicked ? [...ids, id] : ids.filter((one) => one !== id))}
                />
                <Badge tone={isOn ? 'good' : 'plain'}>{isOn ? __('On', 'beckon') : __('Off', 'beckon')}</Badge>
                {campaigns > 0 && <Badge tone="info">{__('Taken over before', 'beckon')}</Badge>}
              </div>
            ))}
          </fieldset>
          <div>
            <Button
              variant="primary"
              isBusy={isBusy}
              disabled={ids.length === 0 || isBusy}
              accessibleWhenDisabled
              onClick={() => void start()}
            >
              {ids.length === 0
                ? __('Take over', 'beckon')
                : sprintf(
                    /* translators: %d: a number of popups. */
                    _n('Take over %d popup', 'Take over %d popups', ids.length, 'beckon'),
                    ids.length,
                  )}
            </Button>
          </div>
        </div>
      )}
      <div aria-live="polite" className="beckon-live">
        {answer && !answer.ok && <Failure message={answer.message} />}
        {answer?.ok && (
          <>
            <Notice status="info" isDismissible={false}>
              {__('Look at each draft, switch its popup off in Popup Maker, then publish the campaign.', 'beckon')}
            </Notice>
            <ImportReport
              items={answer.value.results.map(({ name, editUrl, problems, taken, changed, left }) => ({
                name,
                editUrl,
                problems,
                parts: [
                  { heading: __('Left behind', 'beckon'), lines: left },
                  { heading: __('Different now', 'beckon'), lines: changed },
                  { heading: __('Came along', 'beckon'), lines: taken },
                ],
              }))}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
