import { store as blockEditorStore } from '@wordpress/block-editor';
import { createBlock } from '@wordpress/blocks';
import { useDispatch, useRegistry, useSelect } from '@wordpress/data';
import { useEffect } from 'react';
import { assignIds, type BlockInTree } from './assign-ids.ts';

/** What of the block editor's store is used here; its own types leave most of it out. */
interface Actions {
  readonly updateBlockAttributes: (clientId: string, attributes: Readonly<Record<string, unknown>>) => void;
  readonly replaceInnerBlocks: (clientId: string, blocks: readonly BlockInTree[], selects?: boolean) => void;
  readonly __unstableMarkNextChangeAsNotPersistent: () => void;
}

/**
 * Keeps the blocks of a campaign in order: each has an id that translations and the checks can name, and none stands loose
 * between steps. None of it is an edit that "Undo" would stop at.
 */
export function useCampaignBlocks(clientId: string): { readonly hasSteps: boolean; readonly addStep: () => void } {
  const registry = useRegistry();
  const blocks = useSelect(
    (select) =>
      (select(blockEditorStore) as unknown as { getBlocks: (id: string) => readonly BlockInTree[] }).getBlocks(
        clientId,
      ),
    [clientId],
  );
  const actions = useDispatch(blockEditorStore) as unknown as Actions;
  const hasSteps = blocks.some(({ name }) => name === 'beckon/step');

  useEffect(() => {
    const changes = assignIds(blocks);
    if (changes.size > 0)
      registry.batch(() => {
        for (const [id, attributes] of changes) {
          actions.__unstableMarkNextChangeAsNotPersistent();
          actions.updateBlockAttributes(id, attributes);
        }
      });
  }, [blocks, registry, actions]);

  useEffect(() => {
    const arranged = gatherInSteps(blocks);
    if (arranged === blocks) return;
    actions.__unstableMarkNextChangeAsNotPersistent();
    actions.replaceInnerBlocks(clientId, arranged, false);
  }, [blocks, clientId, actions]);

  const addStep = () => {
    const first = hasSteps ? blocks : gatherInSteps([...blocks, makeStep([])]).slice(0, -1);
    const next = makeStep([createBlock('core/heading', { placeholder: '' }) as unknown as BlockInTree]);
    const tab = first.filter(({ name }) => name === 'beckon/tab');
    actions.replaceInnerBlocks(clientId, [...first.filter((one) => !tab.includes(one)), next, ...tab], false);
  };
  return { hasSteps, addStep };
}

const makeStep = (inside: readonly BlockInTree[]): BlockInTree =>
  createBlock('beckon/step', {}, [...inside] as never) as unknown as BlockInTree;

/** Puts what stands loose beside steps into steps of its own; the same list where nothing does. */
function gatherInSteps(blocks: readonly BlockInTree[]): readonly BlockInTree[] {
  const isLoose = ({ name }: BlockInTree): boolean => name !== 'beckon/step' && name !== 'beckon/tab';
  if (!blocks.some(({ name }) => name === 'beckon/step') || !blocks.some(isLoose)) return blocks;
  const arranged: BlockInTree[] = [];
  let loose: BlockInTree[] = [];
  const gather = (): void => {
    if (loose.length > 0) arranged.push(makeStep(loose));
    loose = [];
  };
  for (const block of blocks) {
    if (isLoose(block)) loose.push(block);
    else {
      if (block.name === 'beckon/step') gather();
      arranged.push(block);
    }
  }
  gather();
  return arranged;
}
