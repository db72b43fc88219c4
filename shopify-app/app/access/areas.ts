import type { AccessArea } from '@beckon/hub/access-log/access';

/** The parts of the admin, in the order in which they are offered as a filter. */
export const areas = ['home', 'campaigns', 'leads', 'reports', 'requests', 'settings', 'templates', 'versions', 'why', 'access', 'retention', 'promises', 'account', 'api'] as const satisfies readonly AccessArea[]; // prettier-ignore
