import type { Campaign, Snapshot } from '@beckon/engine';
import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';
import { publish } from '@beckon/engine/campaign/publish';
import { campaigns } from './campaigns.ts';
import { site } from './site.ts';

/** The demo's campaigns on the way every campaign takes: a JSON document, parsed, published. */
export function publishDemo(documents: readonly Campaign[] = campaigns): Snapshot {
  const parsed = documents.map((document) => {
    const result = parseCampaign(JSON.parse(JSON.stringify(document)));
    if (result.ok) return result.value;
    const problems = result.problems.map(({ path, message }) => `  ${path}: ${message}`);
    throw new Error([`The campaign "${document.name}" was refused:`, ...problems].join('\n'));
  });
  return publish(parsed, site);
}
