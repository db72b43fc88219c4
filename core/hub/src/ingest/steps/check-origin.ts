import type { CallStep } from '../step.ts';

/** Only pages of the site speak for it. Whoever can write headers can lie here; browsers cannot be made to. */
export const checkOrigin: CallStep = ({ origin, site }) =>
  origin !== undefined && site.origins.includes(origin) ? undefined : 'wrong-origin';
