import type { Campaign, Content } from '@beckon/engine';

/** The campaign's content and those that variants bring, each with its path and, for an edit, the variant's id. */
export function listContents(
  campaign: Campaign,
): readonly { readonly content: Content; readonly path: string; readonly variant?: string }[] {
  const variants = (campaign.experiment?.variants ?? []).flatMap(({ id, content }, index) =>
    content === undefined ? [] : [{ content, path: `experiment.variants.${index}.content`, variant: id }],
  );
  return [{ content: campaign.content, path: 'content' }, ...variants];
}
