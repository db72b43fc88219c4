import { select } from '@wordpress/data';
import { addFilter } from '@wordpress/hooks';
import { isCampaignRoot } from '../allowed-blocks.ts';

/** What a campaign's looks decide for all its blocks. A control that changes nothing for visitors would be a lie. */
const decided = /^(color|typography|spacing|border|shadow|dimensions|background)\./;
/** Of those, what is a list of choices. */
const lists =
  /(palette|gradients|duotone|fontSizes|fontFamilies|spacingSizes|presets|radiusSizes|aspectRatios)(\.\w+)?$/;

interface Selectors {
  readonly getBlockParents: (id: string) => readonly string[];
  readonly getBlockName: (id: string) => string | null;
}

/** Takes the controls for colours, fonts and spacing away from blocks inside a campaign. */
export function holdToLooks(): void {
  addFilter('blockEditor.useSetting.before', 'beckon/looks', (value: unknown, path: string, clientId: string) => {
    if (!clientId || !decided.test(path)) return value;
    const { getBlockParents, getBlockName } = select('core/block-editor') as unknown as Selectors;
    const isInside = [...getBlockParents(clientId), clientId].some((id) => isCampaignRoot(getBlockName(id)));
    if (!isInside) return value;
    return lists.test(path) ? [] : false;
  });
}
