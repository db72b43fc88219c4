import { allows } from '@beckon/engine/consent/allows';
import type { Visit } from '@beckon/engine';
import { readAttributes } from '../read/read-attributes.ts';
import type { ReadPage } from '../read/read.ts';
import type { Page } from './page.ts';

/** Attributes that only a reader of ours can know: without one they are kept back, not absent. The rest are facts of the platform. */
const ours = /^(source|device|visitor|time|page\.t|place\.t)/;

export type BuiltVisit = Visit & { readonly withheld: readonly string[] };

/** The facts of this page view, as far as consent lets them be read. */
export function buildVisit(page: Page): BuiltVisit {
  const { standing, tabs, fired, cancelled, called, shown, snapshot } = page;
  const readers = page.readers();
  const consent = page.consent.get();
  const names = Object.keys(snapshot.attributes ?? {}).filter((name) => allows(consent, snapshot.attributes[name]!));
  const attributes = readAttributes(readers, names, makeReadPage(page));
  return {
    attributes,
    withheld: names.filter(
      (name) =>
        !(name in attributes) && ((page.facts['visit'] && /^c[au]/.test(name)) || (!readers[name] && ours.test(name))),
    ),
    fired,
    cancelled,
    called,
    shown,
    onScreen: Array.from(standing.values(), ({ onScreen }) => onScreen).concat(tabs?.elsewhere() ?? []),
    // The first question to Intl takes a phone up to 0.1 s: nobody asks who does not need the answer.
    get visitorTimeZone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    languages: navigator.languages,
  };
}

/** The page as readers see it at this moment. */
export const makeReadPage = ({ snapshot, facts, ownForPage, memory }: Page): ReadPage => ({
  window,
  document,
  site: snapshot.site,
  facts,
  ownForPage,
  memory: memory.get(),
  now: Date.now(),
});
