import type { SiteSettings } from '../campaign/site.ts';
import type { Consent, ConsentAnswer, ConsentSource } from './consent.ts';
import { chosenPurposes } from './purpose.ts';
import type { Purpose } from './purpose.ts';
import { isOptOut } from './is-opt-out.ts';
import type { Heard } from './said.ts';
import type { Signals } from './signals.ts';

/** What a site says about reading consent: a part of its settings. */
export type ConsentRules = Pick<SiteSettings['consent'], 'sources' | 'honoursDnt' | 'denyAll'>;

/** The sources that can say yes, platforms first: where several say the same, the first is named as the reason. */
export const answeringSources = ['shopify', 'wordpress', 'tcf', 'gpp', 'consent-mode', 'site'] as const;
export type AnsweringSource = (typeof answeringSources)[number];

type Answered = readonly [ConsentAnswer, ConsentSource];

/**
 * The second half of `resolveConsent`: what the sources say is heard already, by source. The tag fetches the code that
 * understands a source only where a site has that source.
 */
export function resolveHeard(
  heard: Readonly<Partial<Record<AnsweringSource, Heard>>>,
  given: Pick<Signals, 'owner' | 'gpc' | 'dnt' | 'region'>,
  rules?: ConsentRules,
): Consent {
  const listed: readonly unknown[] = Array.isArray(rules?.sources) ? rules.sources : [];
  const isDenied = rules?.denyAll || given.owner;
  const isUntracked = (given.dnt === '1' || given.dnt === 'yes') && rules?.honoursDnt !== false;
  const honoured = [given.gpc === true && 'gpc', isUntracked && 'dnt'].filter((it) => it) as Consent['honoured'];

  const consent: Partial<Record<Purpose, ConsentAnswer>> = { necessary: 'granted' };
  const because: Partial<Record<Purpose, ConsentSource>> = { necessary: 'nothing' };
  for (const purpose of chosenPurposes) [consent[purpose], because[purpose]] = settle(purpose);
  return { ...(consent as Record<Purpose, ConsentAnswer>), because: because as Consent['because'], honoured };

  function settle(purpose: Exclude<Purpose, 'necessary'>): Answered {
    if (isDenied) return ['denied', 'owner'];
    if (honoured[0] && purpose !== 'preferences') return ['denied', honoured[0]];
    const answers = answeringSources.map((source) =>
      answerTo(purpose, heard[source] ?? (listed.includes(source) ? 'pending' : undefined)),
    );
    for (const answer of ['denied', 'pending', 'granted'] as const) {
      const source = answeringSources[answers.indexOf(answer)];
      if (source) return [answer, source];
    }
    return [isOptOut(given.region) ? 'granted' : 'pending', given.region ? 'region' : 'nothing'];
  }
}

function answerTo(purpose: Exclude<Purpose, 'necessary'>, said: Heard): ConsentAnswer | undefined {
  if (!said || said === 'pending') return said;
  // Many sources have no word for the sale of data. Who refused them marketing did not mean to have data sold for it.
  return said[purpose] ?? (purpose === 'sale' && said.marketing === 'denied' ? 'denied' : undefined);
}
