import type { Occasion, Template } from '@beckon/editing';
import type { FormatKind } from '@beckon/engine';

export interface GalleryFilter {
  readonly occasion: Occasion | 'all';
  readonly format: FormatKind | 'all';
}

/** A template as its card shows it. */
export type GalleryCard = Pick<Template, 'id' | 'name' | 'description' | 'occasion'> & { readonly format: FormatKind };

export const toCard = ({ id, name, description, occasion, campaign }: Template): GalleryCard => ({
  id,
  name,
  description,
  occasion,
  format: campaign.format.kind,
});

export function filterCards(
  cards: readonly GalleryCard[],
  { occasion, format }: GalleryFilter,
): readonly GalleryCard[] {
  return cards.filter(
    (card) => (occasion === 'all' || card.occasion === occasion) && (format === 'all' || card.format === format),
  );
}

/** What can be chosen, in the gallery’s own order; what no template has is not offered. */
export const listOccasions = (cards: readonly GalleryCard[]): readonly Occasion[] => [
  ...new Set(cards.map(({ occasion }) => occasion)),
];

export const listFormats = (cards: readonly GalleryCard[]): readonly FormatKind[] => [
  ...new Set(cards.map(({ format }) => format)),
];
