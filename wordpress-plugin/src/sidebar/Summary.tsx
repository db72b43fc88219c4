import { summarizeAudience, summarizeFrequency, summarizeSchedule, summarizeTriggers } from '@beckon/editing';
import { useMemo } from '@wordpress/element';
import { readRules } from './rules/read-rules.ts';
import type { Rules } from './rules/rules.ts';
import { readEditorFacts } from './site/editor-facts.ts';

/** The whole campaign in a few plain sentences: to whom, when, how often, how long. */
export function Summary({ rules }: { readonly rules: Rules }) {
  const { locale } = readEditorFacts();
  const { audience, triggers, frequency, schedule } = useMemo(() => readRules(rules).campaign, [rules]);
  return (
    <p className="beckon-sentence" aria-live="polite">
      <span>
        {[
          summarizeAudience(audience, { locale }),
          summarizeTriggers(triggers, { locale }),
          summarizeFrequency(frequency, { locale }),
          ...(schedule ? [summarizeSchedule(schedule, { locale })] : []),
        ].join(' ')}
      </span>
    </p>
  );
}
