import { chosenPurposes } from '@beckon/engine/consent/purpose';
import { resolveHeard } from '@beckon/engine/consent/resolve-heard';
import type { Consent, SiteSettings } from '@beckon/engine';
import type { Choice } from '../memory/choice.ts';
import { guard } from './guard.ts';
import { readBrowserSignals } from '../platform/consent/read-browser-signals.ts';
import type { WatchedSignals } from '../platform/consent/watch-signals.ts';

/** What the visitor allows, at every moment. */
export interface Following {
  get(): Consent;
  /** The visitor's choice as the page reports it; it is added to what was chosen before. */
  choose(choice: Choice): void;
  /**
   * What the record says was chosen, by this page or another; where it is gone although it was kept, nothing is chosen any
   * more. On top of it `news`, what another tab says: it holds while this page lives. Every other source is asked again.
   */
  hear(recorded: Choice | undefined, isKept?: boolean, news?: Choice): void;
  choice(): Choice | undefined;
  /** Asks every source again. */
  update(): void;
  /** The choice where it outlasts memory: somebody who forgot it would allow what it refuses. */
  lasting(): Choice | undefined;
}

/**
 * Follows the sources that the site lists.
 *
 * @param kept what the visitor chose on an earlier page
 * @param region where the visitor is, as ISO 3166; may change when the owner declares a default
 */
export function followConsent(
  rules: SiteSettings['consent'],
  kept: Choice | undefined,
  region: () => string | undefined,
  changed: (before: Consent, after: Consent) => void,
): Following {
  /** The first update tells of everything: by then the page may have said how it is to be asked. */
  let consent = {} as Consent;
  let choice = kept;
  let heard: Choice | undefined;
  /** A choice is granted or denied, purpose by purpose: it is heard as it stands. */
  const resolve = (said?: Choice): Consent =>
    resolveHeard({ ...signals?.hear(), site: said }, { ...readBrowserSignals(), region: region() }, rules);
  /** `isSaid`: what the visitor has chosen is kept, also where another source makes it no difference now. */
  const update = (isSaid?: unknown): void => {
    const before = consent;
    consent = resolve(choice || heard ? { ...choice, ...heard } : undefined);
    if (isSaid === true || JSON.stringify(before) !== JSON.stringify(consent)) changed(before, consent);
  };
  let signals: WatchedSignals | undefined;
  const { sources = [] } = Object(rules) as Partial<SiteSettings['consent']>;
  // The page's own API needs no code. Until that of another source is here, and where it does not come, it has not answered.
  if (sources.some((source) => source !== 'site'))
    import('../platform/consent/watch-signals.ts').then(
      guard((it) => {
        signals = it.watchSignals(sources, update);
        update();
      }),
      () => {},
    );
  return {
    get: () => consent,
    choose(next) {
      choice = { ...choice, ...heard, ...next };
      heard = undefined;
      update(true);
    },
    hear(recorded, isKept, news) {
      if (recorded || isKept) {
        choice = recorded;
        heard = news;
      } else if (news) heard = { ...heard, ...news };
      update();
    },
    choice: () => choice,
    update,
    lasting() {
      const without = resolve();
      return chosenPurposes.some((purpose) => choice?.[purpose] === 'denied' && without[purpose] === 'granted')
        ? choice
        : undefined;
    },
  };
}
