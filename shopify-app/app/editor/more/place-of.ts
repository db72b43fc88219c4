import type { Campaign } from '@beckon/engine';

export type TabName = 'content' | 'look' | 'rules' | 'experiment' | 'languages' | 'checks' | 'versions';

/** Where in the editor something is set: the tab, what must be in front in it, and the spot (see `Spot`). */
export interface EditorPlace {
  /** None where it stands above the tabs. */
  readonly tab?: TabName;
  /** The arm of an experiment; undefined for the campaign's own content. */
  readonly variant?: string | undefined;
  readonly step?: string;
  readonly block?: string;
  readonly language?: string;
  readonly spot: string;
}

const tabOf: Readonly<Record<string, TabName>> = {
  format: 'look',
  theme: 'look',
  triggers: 'rules',
  audience: 'rules',
  frequency: 'rules',
  schedule: 'rules',
  priority: 'rules',
  needs: 'rules',
  experiment: 'experiment',
  locale: 'languages',
};

/** Where the path of a problem or a finding, such as `content.steps.0.blocks.2.href`, is set in the editor. */
export function placeOf(campaign: Campaign, path: string): EditorPlace | undefined {
  const parts = path.split('.');
  const [root = '', second = '', index = ''] = parts;
  if (root === 'experiment' && second === 'variants' && ['content', 'theme'].includes(parts[3] ?? '')) {
    const variant = campaign.experiment?.variants[Number(index)];
    if (!variant) return { tab: 'experiment', spot: 'experiment' };
    const { content, theme, id } = variant;
    const own = { ...campaign, ...(content && { content }), ...(theme && { theme }) };
    const place = placeOf(own, parts.slice(3).join('.'));
    return place && { ...place, variant: id };
  }
  if (root === 'content') return placeInContent(campaign, parts);
  if (root === 'translations') return { tab: 'languages', language: second, spot: path };
  if (root === 'name') return { spot: path };
  const tab = tabOf[root];
  // Colours may be an arm's: without one in front, they are the campaign's own.
  return tab && { tab, spot: path, ...(root === 'theme' && { variant: undefined }) };
}

function placeInContent(campaign: Campaign, parts: readonly string[]): EditorPlace {
  if (parts[1] !== 'steps') return { tab: 'look', variant: undefined, spot: parts.join('.') };
  const place = { tab: 'content', variant: undefined } as const;
  const step = campaign.content.steps[Number(parts[2])];
  let at: unknown = campaign;
  let block: { readonly id: string; readonly end: number } | undefined;
  for (const [index, part] of parts.entries()) {
    if (typeof at !== 'object' || at === null) break;
    at = (at as Readonly<Record<string, unknown>>)[part];
    if (parts[index - 1] === 'blocks' && typeof at === 'object' && at !== null && 'id' in at)
      block = { id: String(at.id), end: index + 1 };
  }
  const withStep = { ...place, ...(step && { step: step.id }) };
  return block
    ? { ...withStep, block: block.id, spot: ['block', ...parts.slice(block.end)].join('.') }
    : { ...withStep, spot: 'step' };
}
