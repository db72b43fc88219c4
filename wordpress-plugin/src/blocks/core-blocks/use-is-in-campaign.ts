import { store as blockEditorStore } from '@wordpress/block-editor';
import { useSelect } from '@wordpress/data';
import { isCampaignRoot } from '../allowed-blocks.ts';

interface Selectors {
  readonly getBlockParents: (id: string) => readonly string[];
  readonly getBlockName: (id: string) => string | null;
}

/** Whether a block lies in a campaign. */
export const useIsInCampaign = (clientId: string): boolean =>
  useSelect(
    (select) => {
      const { getBlockParents, getBlockName } = select(blockEditorStore) as unknown as Selectors;
      return getBlockParents(clientId).some((id) => isCampaignRoot(getBlockName(id)));
    },
    [clientId],
  );
