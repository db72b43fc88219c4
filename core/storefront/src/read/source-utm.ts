import type { Read } from './read.ts';

const names = ['source', 'medium', 'campaign', 'term', 'content'] as const;

/** The campaign parameters in the address of this page. */
export const readSourceUtm: Read = ({ window }) => {
  const query = new URLSearchParams(window.location.search);
  const found = names.filter((name) => query.get(`utm_${name}`)).map((name) => [name, query.get(`utm_${name}`)]);
  return found.length ? Object.fromEntries(found) : undefined;
};
