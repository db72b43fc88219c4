import type { Format, FormatKind } from '@beckon/engine';

/** The format as the root block keeps it: its kind, and whatever of its settings was touched. */
export type FormatAttributes = { readonly kind: FormatKind } & Readonly<Record<string, unknown>>;

type Settings<Kind extends FormatKind> = Omit<Extract<Format, { readonly kind: Kind }>, 'kind'>;

/** What holds until somebody says otherwise; the same as the engine fills in. */
const defaults: { readonly [Kind in FormatKind]: Settings<Kind> } = {
  popup: { position: 'center', width: 480, closesOnOverlay: true },
  'full-screen': {},
  bar: { edge: 'top', sticks: true, pushes: true, height: 48, closable: true },
  'slide-in': { corner: 'bottom-end', width: 360 },
  feed: { teaser: '' },
  embed: { into: '', placement: 'append', reserve: 0 },
};

/** The format in full; a popup where nothing was said. */
export function readFormat(kept: FormatAttributes | undefined): Format {
  const kind = kept?.kind && kept.kind in defaults ? kept.kind : 'popup';
  return { ...defaults[kind], ...kept, kind } as Format;
}

/** Another format: a picture goes along, where the new one has room for it. */
export function changeFormat(kept: FormatAttributes | undefined, kind: FormatKind): FormatAttributes {
  const hasPicture = ['popup', 'full-screen', 'feed'].includes(kind) && kept?.['image'] !== undefined;
  return { kind, ...defaults[kind], ...(hasPicture && { image: kept['image'] }) };
}
