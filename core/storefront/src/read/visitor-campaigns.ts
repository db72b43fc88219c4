import type { CampaignMemory } from '@beckon/engine';
import type { Read } from './read.ts';

/** The campaigns this visitor met, by what came of it. */
export const readVisitorCampaigns: Read = ({ memory }) => {
  const having = (what: keyof CampaignMemory): string[] =>
    Object.keys(memory.campaigns).filter((id) => memory.campaigns[id]?.[what]);
  return {
    seen: having('displays'),
    clicked: having('clickedAt'),
    closed: having('closedAt'),
    converted: having('convertedAt'),
  };
};
