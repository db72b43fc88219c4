import type { TakenOut } from '@beckon/editing';
import type { Problem } from '@beckon/engine';
import { isRecord } from '@beckon/engine/is-record';
import type { HubParts } from '../platform/hub-parts.ts';
import { createCampaign } from './create-campaign.ts';
import type { SavedCampaign } from './saved-campaign.ts';

export type Imported =
  | {
      readonly ok: true;
      /** One for each campaign of the file, in its order. */
      readonly results: readonly ImportedCampaign[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type ImportedCampaign =
  | {
      readonly ok: true;
      readonly name: string;
      readonly campaign: SavedCampaign;
      /** What was in its texts and may not be kept. */
      readonly removed: readonly TakenOut[];
    }
  | { readonly ok: false; readonly name: string; readonly problems: readonly Problem[] };

const mostInFile = 1000;

/**
 * Takes campaigns from the text of a file that some Beckon wrote, as drafts. Each is read by itself: those with problems
 * are told with all of them, the others are kept; where a site has an id already, a new one is given.
 */
export async function importCampaigns(
  parts: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  text: string,
  by?: string,
): Promise<Imported> {
  const file = readFile(text);
  if (!file.ok) return { ok: false, problems: [{ path: '', message: file.problem }] };
  const results: ImportedCampaign[] = [];
  for (const [index, document] of file.campaigns.entries()) {
    const name = isRecord(document) && typeof document['name'] === 'string' ? document['name'] : `No. ${index + 1}`;
    const created = await createCampaign(parts, site, document, by);
    results.push(
      created.ok
        ? { ok: true, name, campaign: created.campaign, removed: created.removed }
        : { ok: false, name, problems: created.problems },
    );
  }
  return { ok: true, results };
}

type File =
  { readonly ok: true; readonly campaigns: readonly unknown[] } | { readonly ok: false; readonly problem: string };

function readFile(text: string): File {
  const file = readJson(text.replace(/^\uFEFF/, ''));
  if (file === undefined)
    return { ok: false, problem: 'This is no JSON file, or it is damaged. Please export it anew.' };
  if (!isRecord(file) || !('beckon' in file)) return { ok: false, problem: 'This is not a file of Beckon campaigns.' };
  const { beckon, campaigns } = file;
  if (beckon !== 1)
    return { ok: false, problem: 'This file was written by a newer Beckon. Please update this one, then import it.' };
  if (!Array.isArray(campaigns)) return { ok: false, problem: 'The list of campaigns is missing from this file.' };
  if (campaigns.length > mostInFile)
    return {
      ok: false,
      problem: `This file holds more than ${mostInFile.toLocaleString('en')} campaigns. Please split it.`,
    };
  return { ok: true, campaigns };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told in words by the caller.
    return undefined;
  }
}
