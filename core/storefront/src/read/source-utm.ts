import type { Read } from './read.ts';
import { recallLanding } from './recall-landing.ts';

const names = ['source', 'medium', 'campaign', 'term', 'content'] as const;

/** The campaign parameters in the address of this page, or in the one this visit began with. */
export const readSourceUtm: Read = (page) => {
  const query = new URLSearchParams(page.window.location.search);
  const found = names.filter((name) => query.get(`utm_${name}`)).map((name) => [name, query.get(`utm_${name}`)]);
  return found.length ? Object.fromEntries(found) : recallLanding(page, 'source.utm');
};
