import type { Block, Campaign, CampaignId, Locale } from '@beckon/engine';
import { changeBlockLists } from '../edit/change-block-lists.ts';
import { listBlocks } from '../edit/list-blocks.ts';
import { momentIn } from '../visit/moment-in.ts';
import { putLanguageFirst } from './put-language-first.ts';
import type { Template } from './template.ts';

/** 52 weeks: a Friday stays a Friday, and the season stays the season for as long as anybody uses a template. */
const yearMs = 364 * 86_400_000;

/**
 * A template as a draft campaign of one's own, written in `locale` where it speaks that, with its other languages beside it.
 * Dates in it that are past, such as those of a sale, move on by 52 weeks, or by whole years where its words name days, as
 * often as it takes for every end to lie ahead; the merchant sets the exact day. What it counts down to is a time by the
 * site's clocks, in `timeZone` (IANA; UTC unless given), as its schedule is.
 */
export function useTemplate(
  template: Template,
  {
    id,
    name = template.name,
    nowMs,
    timeZone = 'UTC',
    locale = template.campaign.locale,
  }: {
    readonly id: CampaignId;
    readonly name?: string;
    readonly nowMs: number;
    readonly timeZone?: string;
    readonly locale?: Locale;
  },
): Campaign {
  const campaign: Campaign = { ...putLanguageFirst(template.campaign, locale), id, name, status: 'draft' };
  const { schedule, content } = campaign;
  const momentOf = (local: string): number => momentIn(timeZone, local) ?? Date.parse(`${local}Z`);
  const countdowns = listBlocks(content).flatMap(({ block }) =>
    block.kind === 'countdown' && 'at' in block.until ? [block.until.at.slice(0, 16)] : [],
  );
  const ends = [...countdowns, ...(schedule?.until === undefined ? [] : [schedule.until])];
  let years = 0;
  const later = (local: string): string => {
    const at = new Date(`${local}Z`);
    if (template.namesDates) at.setUTCFullYear(at.getUTCFullYear() + years);
    else at.setTime(at.getTime() + years * yearMs);
    return at.toISOString().slice(0, 16);
  };
  while (ends.some((end) => momentOf(later(end)) <= nowMs)) years++;
  const moveCountdown = (block: Block): Block =>
    block.kind === 'countdown' && 'at' in block.until
      ? {
          ...block,
          until: { at: `${new Date(momentOf(later(block.until.at.slice(0, 16)))).toISOString().slice(0, 19)}Z` },
        }
      : block;
  return {
    ...campaign,
    ...(countdowns.length > 0 && { content: changeBlockLists(content, (blocks) => blocks.map(moveCountdown)) }),
    ...(schedule && {
      schedule: {
        ...schedule,
        ...(schedule.from !== undefined && { from: later(schedule.from) }),
        ...(schedule.until !== undefined && { until: later(schedule.until) }),
      },
    }),
  };
}
