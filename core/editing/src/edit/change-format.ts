import type { Campaign, Format, FormatKind } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { firstHeading } from './first-heading.ts';
import { settle } from './settle.ts';

/** Changes how a campaign stands on the page. What both formats have is kept; the rest begins at sensible settings. */
export function changeFormat(campaign: Campaign, { kind }: { readonly kind: FormatKind }): Edited {
  if (campaign.format.kind === kind) return { ok: true, campaign };
  const changed: Campaign = { ...campaign, format: convertFormat(campaign, kind) };
  return settle(campaign, changed);
}

function convertFormat({ format, content, name }: Campaign, kind: FormatKind): Format {
  const picture = 'image' in format && format.image ? { url: format.image.url, alt: format.image.alt } : undefined;
  const width = 'width' in format ? format.width : undefined;
  switch (kind) {
    case 'popup':
      return {
        kind,
        position: 'center',
        width: Math.max(width ?? 480, 320),
        closesOnOverlay: true,
        ...(picture && { image: { ...picture, side: 'start' } }),
      };
    case 'full-screen':
      return { kind, ...(picture && { image: picture }) };
    case 'slide-in':
      return { kind, corner: 'bottom-end', width: Math.min(width ?? 360, 560) };
    case 'bar':
      return { kind, edge: 'top', sticks: true, pushes: true, height: 48, closable: true };
    case 'feed':
      return { kind, teaser: (firstHeading(content)?.text ?? name).slice(0, 300), ...(picture && { image: picture }) };
    case 'embed':
      return { kind, into: 'main', placement: 'append', reserve: 240 };
  }
}
