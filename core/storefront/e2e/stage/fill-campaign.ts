import type { Campaign, Format, FormatKind, Theme } from '@beckon/engine';
import { defaultFrequency } from '@beckon/engine/campaign/frequency';
import { defaultTheme } from '@beckon/engine/campaign/theme';

type Part<Whole> = { readonly [Key in keyof Whole]?: Whole[Key] };

/** What a scene has to say about a campaign; the rest is the plainest there is. */
export type CampaignPart = Omit<Part<Campaign>, 'format' | 'theme' | 'frequency'> & {
  readonly id: string;
  /** A kind alone takes that format's plainest settings. */
  readonly format?: FormatKind | Format;
  readonly theme?: Part<Theme>;
  readonly frequency?: Part<Campaign['frequency']>;
};

const plainFormats: { readonly [Kind in FormatKind]: Extract<Format, { kind: Kind }> } = {
  popup: { kind: 'popup', position: 'center', width: 480, closesOnOverlay: true },
  'full-screen': { kind: 'full-screen' },
  bar: { kind: 'bar', edge: 'top', sticks: true, pushes: false, height: 48, closable: true },
  'slide-in': { kind: 'slide-in', corner: 'bottom-end', width: 360 },
  feed: { kind: 'feed', teaser: 'News' },
  embed: { kind: 'embed', into: '#embed-here', placement: 'append', reserve: 120 },
};

/** A whole campaign: live, shown on page load to everybody, on every page view, with its id for a heading and a link. */
export function fillCampaign({ format = 'popup', theme, frequency, ...part }: CampaignPart): Campaign {
  return {
    schema: 1,
    name: part.id,
    status: 'live',
    format: typeof format === 'string' ? plainFormats[format] : format,
    content: {
      label: `Campaign ${part.id}`,
      steps: [
        {
          id: 'one',
          blocks: [
            { kind: 'heading', id: 'title', text: `This is ${part.id}`, level: 2 },
            {
              kind: 'button',
              id: 'go',
              text: 'Go',
              action: { do: 'link', href: '/other' },
              look: 'primary',
              converts: true,
            },
          ],
        },
      ],
    },
    theme: { ...defaultTheme, ...theme },
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    audience: { all: [] },
    frequency: {
      ...defaultFrequency,
      again: { kind: 'every-page-view' },
      afterClose: 'nothing',
      withoutMemory: 'show',
      ...frequency,
    },
    priority: 500,
    locale: 'en',
    ...part,
  };
}
