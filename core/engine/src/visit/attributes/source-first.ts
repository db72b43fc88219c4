import type { Attribute } from '../attribute.ts';

/** What led to the first visit that this browser remembers; unknown where that visit was not noted. */
export const sourceFirst: Attribute = {
  name: 'source.first',
  type: 'record',
  purpose: 'preferences',
  label: 'First visit ever',
  properties: {
    channel: { type: 'text', label: 'First channel' },
    host: { type: 'text', label: 'First referring website' },
    landingPath: { type: 'text', label: 'First landing path' },
    source: { type: 'text', label: 'First UTM source' },
    medium: { type: 'text', label: 'First UTM medium' },
    campaign: { type: 'text', label: 'First UTM campaign' },
  },
};
