import { readReplay } from '@beckon/editing/visit/read-replay';
import { toVisit } from '@beckon/editing/visit/visit-draft';
import { Button, SelectControl, TextareaControl, ToggleControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Failure } from '../ui/Failure.tsx';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { useAnswer } from '../ui/use-answer.ts';
import { askWhy, type Decidable, type Told } from './ask-why.ts';
import { VisitForm } from './VisitForm.tsx';
import { listVisitPresets } from './visit-presets.ts';
import { WhyAnswer } from './WhyAnswer.tsx';

/** Answers for a visit, described or pasted, which campaigns it sees and why the others are held back. */
export function WhyPart({ campaign }: { readonly campaign: string }) {
  const { locale, timeZone, today, hasShop } = readScreenFacts();
  const { asked, askAgain } = useAnswer<Decidable>('snapshot', {});
  const [draft, setDraft] = useState(() => listVisitPresets(today, hasShop)[0]!.draft);
  const [isPasted, setIsPasted] = useState(false);
  const [pasted, setPasted] = useState('');
  const [isUnreadable, setIsUnreadable] = useState(false);
  const [which, setWhich] = useState<'live' | 'saved'>('live');
  const [told, setTold] = useState<Told>();

  const ask = (decidable: Decidable) => {
    const visit = isPasted ? readReplay(pasted) : toVisit(draft, timeZone);
    setIsUnreadable(visit === undefined);
    setTold(visit && askWhy(decidable, visit, { which, locale, nowMs: Date.now() }));
  };
  return (
    <div className="beckon-why">
      <Panel heading={__('A visit', 'beckon')}>
        <div className="beckon-stack">
          <ToggleControl
            __nextHasNoMarginBottom
            label={__('Paste a visit that a page wrote down', 'beckon')}
            checked={isPasted}
            onChange={setIsPasted}
          />
          {isPasted ? (
            <>
              <TextareaControl
                __nextHasNoMarginBottom
                rows={12}
                label={__('Copied text', 'beckon')}
                help={__(
                  'On your site, open the browser’s console, type beckon("explain") and press Enter. A panel opens; press “Copy as text” there, and paste here.',
                  'beckon',
                )}
                value={pasted}
                onChange={setPasted}
              />
              {isUnreadable && (
                <Failure
                  message={__(
                    'This is not what the panel copies. It begins with “Beckon on …” and ends with what is known of the visit.',
                    'beckon',
                  )}
                />
              )}
            </>
          ) : (
            <VisitForm draft={draft} onChange={setDraft} />
          )}
        </div>
      </Panel>
      <div className="beckon-why-answer">
        <Panel>
          <div className="beckon-stack">
            <SelectControl
              __next40pxDefaultSize
              __nextHasNoMarginBottom
              label={__('Look at', 'beckon')}
              value={which}
              options={[
                { value: 'live', label: __('What the site shows now', 'beckon') },
                { value: 'saved', label: __('All campaigns as saved, drafts too', 'beckon') },
              ]}
              onChange={(value) => setWhich(value === 'saved' ? 'saved' : 'live')}
            />
            {asked.state === 'failed' && <Failure message={asked.message} onRetry={askAgain} />}
            {asked.state === 'loading' && <Loading height={40} />}
            {asked.state === 'there' && (
              <div>
                <Button variant="primary" onClick={() => ask(asked.value)}>
                  {__('Why?', 'beckon')}
                </Button>
              </div>
            )}
            <div aria-live="polite">
              {told ? (
                <WhyAnswer told={told} asked={campaign} />
              ) : (
                <EmptyState heading={__('Ask for a visit', 'beckon')}>
                  {__(
                    'The answer is made by the same code that decides on your site, so it says what would really happen.',
                    'beckon',
                  )}
                </EmptyState>
              )}
            </div>
          </div>
        </Panel>
      </div>
    </div>
  );
}
