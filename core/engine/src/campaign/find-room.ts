import type { Room, SnapshotCampaign } from './snapshot.ts';

/**
 * The room that a page does best to keep free at its top before it is painted: that of the first bar which takes its space
 * from the page and is there for everybody, on every page, from the start. Undefined where there is none: room that stays
 * empty is worse than a bar that lies over the page at first.
 *
 * @param campaigns as they are published, in the order in which they win
 */
export function findRoom(campaigns: readonly SnapshotCampaign[]): Room | undefined {
  const bar = campaigns.find(isSure);
  if (bar?.format.kind !== 'bar') return undefined;
  const { height, phoneHeight } = bar.format;
  return { campaign: bar.id, height, ...(phoneHeight && { phoneHeight }) };
}

function isSure({ format, triggers, audience, frequency, ...rest }: SnapshotCampaign): boolean {
  const { match, list, cancel } = triggers;
  const { again, maxDisplays, afterClose, afterConversion, withoutMemory } = frequency;
  const needsMemory = maxDisplays !== undefined || afterClose !== 'nothing' || afterConversion !== 'nothing';
  return (
    format.kind === 'bar' &&
    format.edge === 'top' &&
    format.pushes &&
    'all' in audience &&
    !audience.all.length &&
    !cancel &&
    list.some(({ kind }) => kind === 'page-load') &&
    (match === 'any' || list.length === 1) &&
    again.kind === 'every-page-view' &&
    (withoutMemory === 'show' || !needsMemory) &&
    !rest.schedule &&
    !rest.needs &&
    !rest.experiment &&
    !rest.tabFirst
  );
}
