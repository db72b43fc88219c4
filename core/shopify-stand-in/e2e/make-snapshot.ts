import { parseCampaign, parseSite, publish } from '@beckon/engine';
import type { Condition, Snapshot } from '@beckon/engine';

export interface CampaignPart {
  readonly id: string;
  readonly audience?: Condition;
  readonly format?: unknown;
}

/** A snapshot as the app would deliver it: popups on page load, each with its id for a heading. */
export function makeSnapshot(hubUrl: string, campaigns: readonly CampaignPart[]): Snapshot {
  const site = parseSite({
    id: 'halden',
    timeZone: 'Europe/Berlin',
    consent: { sources: ['shopify'] },
    endpoints: { collect: `${hubUrl}/v1/collect` },
  });
  if (!site.ok) throw new Error(JSON.stringify(site.problems));
  const parsed = campaigns.map(({ id, audience = { all: [] }, format = { kind: 'popup' } }) =>
    parseCampaign({
      schema: 1,
      id,
      name: id,
      status: 'live',
      format,
      audience,
      triggers: { match: 'any', list: [{ kind: 'page-load' }] },
      frequency: { again: { kind: 'every-page-view' }, afterClose: 'nothing', withoutMemory: 'show' },
      locale: 'en',
      content: {
        label: `Campaign ${id}`,
        steps: [
          {
            id: 'one',
            blocks: [
              { kind: 'heading', id: 'title', text: `This is ${id}`, level: 2 },
              { kind: 'button', id: 'go', text: 'Look', action: { do: 'link', href: '/collections/home' }, look: 'primary', converts: true },
            ],
          },
        ],
      },
    }),
  ); // prettier-ignore
  return publish(
    parsed.map((each) => {
      if (each.ok) return each.value;
      throw new Error(JSON.stringify(each.problems));
    }),
    site.value,
  );
}
