import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { Icon, check } from '@wordpress/icons';
import { callSite } from '../ui/call-site.ts';
import { Panel } from '../ui/Panel.tsx';
import { say } from '../ui/say.ts';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { listSetupSteps, type SetupFacts, type StepName } from './setup-steps.ts';

export interface SetupGuideProps {
  readonly facts: SetupFacts;
  readonly isChecking: boolean;
  readonly onCheck: () => void;
  readonly onHidden: () => void;
}

interface StepWords {
  readonly heading: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly href: string };
}

/** What is left to do before campaigns work for the site; each step is looked up, none is ticked by hand. */
export function SetupGuide({ facts, isChecking, onCheck, onHidden }: SetupGuideProps) {
  const steps = listSetupSteps(facts);
  const done = steps.filter(({ isDone }) => isDone).length;
  if (facts.isHidden || done === steps.length) return null;
  const words = stepWords(facts);
  const hide = async () => {
    const answer = await callSite('setup', { body: { isHidden: true } });
    if (answer.ok) onHidden();
    else say(answer.message);
  };
  return (
    <Panel
      heading={__('First steps', 'beckon')}
      lead={
        /* translators: 1: how many steps are done. 2: how many there are. */
        sprintf(__('%1$d of %2$d done', 'beckon'), done, steps.length)
      }
      actions={
        <>
          <Button variant="tertiary" isBusy={isChecking} onClick={onCheck}>
            {__('Look again', 'beckon')}
          </Button>
          <Button variant="tertiary" onClick={() => void hide()}>
            {__('Hide', 'beckon')}
          </Button>
        </>
      }
    >
      <ol className="beckon-steps">
        {steps.map(({ name, isDone }) => {
          const { heading, text, action } = words[name];
          return (
            <li key={name} className={isDone ? 'beckon-step-done' : undefined}>
              <span className="beckon-step-mark">
                {isDone ? <Icon icon={check} size={20} /> : null}
                <span className="screen-reader-text">{isDone ? __('Done:', 'beckon') : __('To do:', 'beckon')}</span>
              </span>
              <div>
                <h3>{heading}</h3>
                {!isDone && <p className="beckon-quiet">{text}</p>}
                {!isDone && action && (
                  <Button variant="secondary" size="compact" href={action.href}>
                    {action.label}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function stepWords({ isInPolicy }: SetupFacts): Readonly<Record<StepName, StepWords>> {
  const { urls, may } = readScreenFacts();
  return {
    campaign: {
      heading: __('Put a first campaign live', 'beckon'),
      text: __('Take a pattern or start from an empty page, say who sees it, publish.', 'beckon'),
      ...(may.editCampaigns && { action: { label: __('Write a campaign', 'beckon'), href: urls.newCampaign } }),
    },
    consent: {
      heading: __('Say who asks visitors for consent', 'beckon'),
      text: __(
        'Nothing is remembered in a browser and nothing is counted before a visitor agrees. Use the consent tool of your site, or Beckon’s own banner.',
        'beckon',
      ),
      ...(may.manageSettings && {
        action: { label: __('Choose a source', 'beckon'), href: `${urls.settings}#beckon-consent` },
      }),
    },
    policy: {
      heading: __('Add Beckon to your privacy policy', 'beckon'),
      text:
        isInPolicy === null
          ? __(
              'WordPress has no privacy policy page yet. Choose or make one; the guide there has a text for it.',
              'beckon',
            )
          : __('Your privacy policy does not speak of Beckon yet. The guide of WordPress has a text for it.', 'beckon'),
      ...(may.manageSettings && { action: { label: __('Open the guide', 'beckon'), href: urls.privacyGuide } }),
    },
    seen: {
      heading: __('See it on your site', 'beckon'),
      text: __(
        'Open your site in a private window, agree to the banner, and look. It counts here as a display.',
        'beckon',
      ),
      ...(may.editCampaigns && {
        action: { label: __('Why is it not showing?', 'beckon'), href: `${urls.tools}&part=why` },
      }),
    },
  };
}
