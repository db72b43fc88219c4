import type { Block, Campaign, CampaignId } from '@beckon/engine';
import { changeBlockLists } from '../edit/change-block-lists.ts';
import { listBlocks } from '../edit/list-blocks.ts';
import type { Template } from './template.ts';

/** 52 weeks: a Friday stays a Friday, and the season stays the season for as long as anybody uses a template. */
const yearMs = 364 * 86_400_000;

/**
 * A template as a draft campaign of one's own. Dates in it that are past, such as those of a sale, move on by 52 weeks as
 * often as it takes for every end to lie ahead; the merchant sets the exact day.
 */
export function useTemplate(
  template: Template,
  { id, name = template.name, nowMs }: { readonly id: CampaignId; readonly name?: string; readonly nowMs: number },
): Campaign {
  const campaign: Campaign = { ...template.campaign, id, name, status: 'draft' };
  const { schedule, content } = campaign;
  const countdowns = listBlocks(content).flatMap(({ block }) =>
    block.kind === 'countdown' && 'at' in block.until ? [Date.parse(block.until.at)] : [],
  );
  const ends = [...countdowns, ...(schedule?.until === undefined ? [] : [Date.parse(`${schedule.until}Z`)])];
  const years = ends.length === 0 ? 0 : Math.max(0, Math.ceil((nowMs - Math.min(...ends) + 1) / yearMs));
  if (years === 0) return campaign;
  const later = (local: string) => new Date(Date.parse(`${local}Z`) + years * yearMs).toISOString().slice(0, 16);
  const moveCountdown = (block: Block): Block =>
    block.kind === 'countdown' && 'at' in block.until
      ? { ...block, until: { at: new Date(Date.parse(block.until.at) + years * yearMs).toISOString() } }
      : block;
  return {
    ...campaign,
    content: changeBlockLists(content, (blocks) => blocks.map(moveCountdown)),
    ...(schedule && {
      schedule: {
        ...schedule,
        ...(schedule.from !== undefined && { from: later(schedule.from) }),
        ...(schedule.until !== undefined && { until: later(schedule.until) }),
      },
    }),
  };
}
