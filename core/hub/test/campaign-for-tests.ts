import type { Campaign } from '@beckon/engine';
import { parseCampaign } from '@beckon/engine';

/** A small popup, whole and well-formed, with whatever else a test needs of it. */
export function campaignForTests(given: Readonly<Record<string, unknown>> = {}): Campaign {
  const parsed = parseCampaign({
    id: 'welcome',
    name: 'Welcome',
    format: { kind: 'popup' },
    content: {
      label: 'Welcome',
      steps: [{ id: 'start', blocks: [{ kind: 'heading', id: 'heading', text: 'Hello', level: 2 }] }],
    },
    ...given,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}
