import type { Attribute } from '../attribute.ts';

export const sourceUtm: Attribute = {
  name: 'source.utm',
  type: 'record',
  purpose: 'necessary',
  label: 'Campaign parameters (UTM)',
  properties: {
    source: { type: 'text', label: 'UTM source' },
    medium: { type: 'text', label: 'UTM medium' },
    campaign: { type: 'text', label: 'UTM campaign' },
    term: { type: 'text', label: 'UTM term' },
    content: { type: 'text', label: 'UTM content' },
  },
};
