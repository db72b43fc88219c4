import { store as blockEditorStore } from '@wordpress/block-editor';
import { dispatch, select } from '@wordpress/data';
import type { BlockInEditor } from './checks/find-place.ts';

/** What of WordPress' stores is used; their own types leave most of it out. */
interface BlockEditorSelectors {
  readonly getBlocks: () => readonly BlockInEditor[];
}
interface BlockEditorActions {
  readonly selectBlock: (clientId: string) => void;
  readonly updateBlockAttributes: (clientId: string, attributes: Readonly<Record<string, unknown>>) => void;
  readonly resetBlocks: (blocks: readonly unknown[]) => void;
  readonly replaceInnerBlocks: (clientId: string, blocks: readonly unknown[], selects?: boolean) => void;
}
interface InterfaceActions {
  readonly enableComplementaryArea: (scope: string, area: string) => void;
}

export const blockEditor = () => dispatch(blockEditorStore) as unknown as BlockEditorActions;
export const listEditorBlocks = () => (select(blockEditorStore) as unknown as BlockEditorSelectors).getBlocks();

/** The name under which WordPress knows the sidebar: of the plugin, and of the sidebar in it. */
export const sidebarName = 'rules';
const sidebarArea = `beckon-campaign/${sidebarName}`;

const openArea = (area: string): void =>
  (dispatch('core/interface') as unknown as InterfaceActions).enableComplementaryArea('core', area);

export const openSidebar = (): void => openArea(sidebarArea);
export const openBlockSettings = (): void => openArea('edit-post/block');
