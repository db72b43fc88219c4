import type { ConsentField } from '@beckon/engine/campaign/content/form';

/** The tick that gives permission to write; whoever changes the words gives them a new version. */
export const marketingConsent = (label: string, version = '1'): ConsentField => ({
  kind: 'consent',
  name: 'marketing-consent',
  label,
  required: true,
  purpose: 'marketing',
  version,
});
