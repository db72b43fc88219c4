import type { PromiseGroup } from '@beckon/editing/promises/group-promises';
import type { Standing } from '@beckon/editing/promises/standing-of';
import { __ } from '@wordpress/i18n';

/** How a promise stands: in a list of choices, and at the promise itself. */
export const standingWords = (): Readonly<Record<Standing, { readonly label: string; readonly badge: string }>> => ({
  tests: { label: __('Held by tests', 'beckon'), badge: __('Tested', 'beckon') },
  decision: { label: __('By a written decision', 'beckon'), badge: __('Decision', 'beckon') },
  open: { label: __('Still open', 'beckon'), badge: __('Open', 'beckon') },
});

/** The parts of the policies. */
export const groupWords = (): Readonly<Record<PromiseGroup, { readonly heading: string; readonly lead: string }>> => ({
  visitors: {
    heading: __('Visitors', 'beckon'),
    lead: __('What happens in the browser of whoever visits the site.', 'beckon'),
  },
  forms: { heading: __('Forms', 'beckon'), lead: __('What people fill in, and who sees it.', 'beckon') },
  security: {
    heading: __('Security', 'beckon'),
    lead: __('How the site and the data on it are protected.', 'beckon'),
  },
  accounts: {
    heading: __('Keeping and letting go', 'beckon'),
    lead: __('What is kept for how long, and who is told of it.', 'beckon'),
  },
  rights: {
    heading: __('People’s rights', 'beckon'),
    lead: __('Who answers for data, and what everybody may ask for.', 'beckon'),
  },
});
