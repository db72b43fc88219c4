import apiFetch from '@wordpress/api-fetch';
import { store as blockEditorStore } from '@wordpress/block-editor';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { useEffect } from 'react';
import { newRoot } from './new-root.ts';

interface RootBlock {
  readonly clientId: string;
  readonly name: string;
  readonly attributes: { readonly start?: string };
}

interface Start {
  readonly name: string;
  readonly rules: Readonly<Record<string, unknown>>;
}

interface BlockActions {
  readonly resetBlocks: (blocks: readonly unknown[]) => void;
  readonly updateBlockAttributes: (clientId: string, some: object) => void;
  readonly __unstableMarkNextChangeAsNotPersistent: () => void;
}

interface EditorSelectors {
  readonly getEditedPostAttribute: (name: string) => unknown;
}

/** Keeps one campaign block in the editor of a campaign, and gives a pattern's rules to a campaign begun with it. */
export function RootKeeper() {
  const blocks = useSelect(
    (select) => (select(blockEditorStore) as unknown as { getBlocks: () => readonly RootBlock[] }).getBlocks(),
    [],
  );
  const { meta, title } = useSelect((select) => {
    const { getEditedPostAttribute } = select(editorStore) as unknown as EditorSelectors;
    return {
      meta: getEditedPostAttribute('meta') as { readonly beckon_rules?: object } | undefined,
      title: getEditedPostAttribute('title') as string | undefined,
    };
  }, []);
  const actions = useDispatch(blockEditorStore) as unknown as BlockActions;
  const { editPost } = useDispatch(editorStore) as unknown as { readonly editPost: (some: object) => void };
  const root = blocks.find(({ name }) => name === 'beckon/campaign');
  const start = root?.attributes.start;

  useEffect(() => {
    if (root) return undefined;
    // After the choice of patterns had its chance to find the page empty.
    const timer = setTimeout(() => {
      actions.__unstableMarkNextChangeAsNotPersistent();
      actions.resetBlocks([newRoot()]);
    }, 600);
    return () => clearTimeout(timer);
  }, [root, actions]);

  useEffect(() => {
    if (!root || !start) return;
    actions.__unstableMarkNextChangeAsNotPersistent();
    actions.updateBlockAttributes(root.clientId, { start: undefined });
    if (Object.keys(meta?.beckon_rules ?? {}).length > 0) return;
    apiFetch<Start>({ path: `/beckon/v1/starts/${start}` }).then(
      ({ name, rules }) => editPost({ meta: { ...meta, beckon_rules: rules }, ...(!title && { title: name }) }),
      () => {}, // The words are there; the rules are those of any new campaign.
    );
  }, [root, start, meta, title, actions, editPost]);
  return null;
}
