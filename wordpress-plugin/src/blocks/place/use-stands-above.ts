import { store as blockEditorStore } from '@wordpress/block-editor';
import { useSelect } from '@wordpress/data';

interface Selectors {
  readonly getBlocksByName: (name: string) => readonly string[];
  readonly getBlockAttributes: (clientId: string) => { readonly campaign?: number } | null;
}

/** Whether the same campaign has a place further up: a visitor is shown it once in a page, at the first. */
export const useStandsAbove = (clientId: string, campaign: number): boolean =>
  useSelect(
    (select) => {
      const { getBlocksByName, getBlockAttributes } = select(blockEditorStore) as unknown as Selectors;
      const places = getBlocksByName('beckon/place');
      const first = places.find((place) => getBlockAttributes(place)?.campaign === campaign);
      return campaign > 0 && places.includes(clientId) && first !== clientId;
    },
    [clientId, campaign],
  );
