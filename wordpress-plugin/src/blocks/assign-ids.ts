/** A block as the editor has it, as far as ids go. */
export interface BlockInTree {
  readonly clientId: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly innerBlocks: readonly BlockInTree[];
}

/** Blocks of WordPress' own that become one block of the document, and so need a name in it. */
const coreBlocks =
  /^core\/(heading|paragraph|list|html|image|video|button|spacer|separator|columns|social-links|quote|table|details)$/;
const ownBlocks = /^beckon\/(form|coupon|countdown|spin-wheel|products|close|step)$/;

/** What has to be set so that every block has an id of its own: by client id, the attributes. */
export function assignIds(blocks: readonly BlockInTree[]): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const changes = new Map<string, Readonly<Record<string, unknown>>>();
  const taken = new Set<string>(['label', 'tab', 'teaser']);
  const wanting: BlockInTree[] = [];
  for (const block of walk(blocks)) {
    const id = idOf(block);
    // The first of two with the same id keeps it: the second was copied from it.
    if (id === undefined || taken.has(id)) wanting.push(block);
    else taken.add(id);
  }
  for (const { clientId, name, attributes } of wanting) {
    const word = name.slice(name.indexOf('/') + 1);
    let number = 1;
    while (taken.has(`${word}-${number}`)) number += 1;
    const id = `${word}-${number}`;
    taken.add(id);
    changes.set(clientId, ownBlocks.test(name) ? { id } : { beckon: { ...Object(attributes['beckon']), id } });
  }
  return changes;
}

function* walk(blocks: readonly BlockInTree[]): Generator<BlockInTree> {
  for (const block of blocks) {
    if (coreBlocks.test(block.name) || ownBlocks.test(block.name)) yield block;
    // A list is one text with all that is inside it.
    if (block.name !== 'core/list') yield* walk(block.innerBlocks);
  }
}

function idOf({ name, attributes }: BlockInTree): string | undefined {
  const { id } = ownBlocks.test(name)
    ? attributes
    : (Object(attributes['beckon']) as Readonly<Record<string, unknown>>);
  return typeof id === 'string' && id !== '' ? id : undefined;
}
