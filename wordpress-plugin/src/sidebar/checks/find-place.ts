import type { PanelName } from '../panels/open-panels.ts';

/** A block as the editor has it, as far as it is looked for here. */
export interface BlockInEditor {
  readonly clientId: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly innerBlocks: readonly BlockInEditor[];
}

/** Where something is set. */
export type Place =
  | { readonly in: 'panel'; readonly panel: PanelName; readonly spot: string }
  | {
      readonly in: 'block';
      readonly clientId: string;
      /** Of that block: the path below it. */
      readonly setting?: string;
    }
  | { readonly in: 'title' };

const panelOf: Readonly<Record<string, PanelName>> = {
  triggers: 'when',
  audience: 'who',
  frequency: 'often',
  priority: 'often',
  schedule: 'schedule',
  needs: 'consent',
  experiment: 'experiment',
  locale: 'languages',
  translations: 'languages',
};

/**
 * Where the path of a problem or a finding, such as `content.steps.0.blocks.2.href`, is set in the editor.
 *
 * @param document what the path leads into, whole or not
 */
export function findPlace(document: unknown, path: string, blocks: readonly BlockInEditor[]): Place | undefined {
  const [root = ''] = path.split('.');
  const panel = panelOf[root];
  if (panel) return { in: 'panel', panel, spot: path };
  if (root === 'name') return { in: 'title' };
  const rootBlock = blocks.find(({ name }) => name === 'beckon/campaign');
  const place = root === 'content' ? findInContent(document, path, blocks) : undefined;
  const clientId = place ?? rootBlock?.clientId;
  if (clientId === undefined || !/^(content|theme|format)$/.test(root)) return undefined;
  const setting = /.*\.blocks\.\d+\.(.+)$/.exec(path)?.[1];
  return { in: 'block', clientId, ...(setting !== undefined && { setting }) };
}

/** The block at a place that the compiler names: indexes from the root of the post. */
export function findAt(blocks: readonly BlockInEditor[], at: readonly number[]): BlockInEditor | undefined {
  const [index, ...rest] = at;
  const found = index === undefined ? undefined : blocks[index];
  return found && rest.length > 0 ? (findAt(found.innerBlocks, rest) ?? found) : found;
}

/** The innermost block that a path in the content leads into: by the ids on its way, and by the number of a field. */
function findInContent(document: unknown, path: string, blocks: readonly BlockInEditor[]): string | undefined {
  const parts = path.split('.');
  if (parts[1] === 'tab') return findBlock(blocks, ({ name }) => name === 'beckon/tab')?.clientId;
  let at = document;
  let found: BlockInEditor | undefined;
  for (const [index, part] of parts.entries()) {
    at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[part] : undefined;
    const id = typeof at === 'object' && at !== null && 'id' in at ? String(at.id) : undefined;
    if (id !== undefined) found = findBlock(blocks, (block) => idOf(block) === id) ?? found;
    if (parts[index - 1] === 'fields' && found)
      found = found.innerBlocks.filter(({ name }) => name === 'beckon/field')[Number(part)] ?? found;
  }
  return found?.clientId;
}

function findBlock(
  blocks: readonly BlockInEditor[],
  fits: (block: BlockInEditor) => boolean,
): BlockInEditor | undefined {
  for (const block of blocks) {
    const found = fits(block) ? block : findBlock(block.innerBlocks, fits);
    if (found) return found;
  }
  return undefined;
}

function idOf({ attributes }: BlockInEditor): unknown {
  const { id } = Object(attributes['beckon']) as { readonly id?: unknown };
  return id ?? attributes['id'];
}
