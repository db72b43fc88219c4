/** What an owner does with a sign-up. The last four are about all that the same person has sent. */
export type LeadVerb = 'delete' | 'restore' | 'spam' | 'clean' | LimitVerb;
export type LimitVerb = 'restrict' | 'release' | 'object' | 'permit';

/** What takes a step back that is easily taken by mistake. */
export const opposites: Readonly<Partial<Record<LeadVerb, LeadVerb>>> = {
  delete: 'restore',
  restrict: 'release',
  release: 'restrict',
  object: 'permit',
  permit: 'object',
};
