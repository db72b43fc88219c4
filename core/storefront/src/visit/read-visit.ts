import { allows } from '@beckon/engine/consent/allows';
import type { Visit } from '@beckon/engine';
import { readAttributes } from '../read/read-attributes.ts';
import type { ReadPage } from '../read/read.ts';
import type { Page } from './page.ts';

/** Attributes that only a reader of ours can know: without one they are kept back, not absent. The rest are facts of the platform. */
const ours = /^(visitor|source|device|page\.t|place\.t)/;

/** Attributes that the record may hold, or have something to say about, unless the page itself says it. */
const inRecord = /^(own|customer)/;

/** What audiences are asked by. */
export type ReadVisit = Pick<Visit, 'attributes' | 'called'> & { readonly withheld: readonly string[] };

/** What is known of this page view, as far as consent lets it be read. */
export function readVisit(page: Page): ReadVisit {
  const { snapshot, called, facts, memory } = page;
  const readers = page.readers();
  const consent = page.consent.get();
  const names = Object.keys(snapshot.attributes ?? {}).filter((name) => allows(consent, snapshot.attributes[name]!));
  const attributes = readAttributes(readers, names, makeReadPage(page));
  return {
    attributes,
    withheld: names.filter(
      (name) =>
        (inRecord.test(name) && memory.isGlance() && !(name in facts)) ||
        (!(name in attributes) && ((facts['visit'] && /^c[au]/.test(name)) || (!readers[name] && ours.test(name)))),
    ),
    called,
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
