import type { Attributes, CampaignMemory, Memory } from '@beckon/engine';

/** The attributes that a page reads from its visitor's memory, so that whoever describes the one need not repeat the other. */
export function recallAttributes(memory: Memory, nowMs: number): Attributes {
  const { visits, pages, pagesThisVisit, firstVisitAt, lastVisitAt, visitStartedAt, paths, own } = memory;
  const having = (what: keyof CampaignMemory) =>
    Object.keys(memory.campaigns).filter((id) => memory.campaigns[id]?.[what]);
  return {
    'visitor.isNew': visits < 2,
    'visitor.visits': visits,
    'visitor.pages': pages,
    'visitor.pagesThisVisit': pagesThisVisit,
    'visitor.isLead': memory.isLead === true,
    'visitor.campaigns': {
      seen: having('displays'),
      clicked: having('clickedAt'),
      closed: having('closedAt'),
      converted: having('convertedAt'),
    },
    ...(firstVisitAt !== undefined && { 'visitor.firstVisitAt': new Date(firstVisitAt).toISOString() }),
    ...(lastVisitAt !== undefined && { 'visitor.lastVisitAt': new Date(lastVisitAt).toISOString() }),
    ...(visitStartedAt !== undefined && {
      'visitor.secondsThisVisit': Math.max(0, Math.floor((nowMs - visitStartedAt) / 1000)),
    }),
    ...(paths && { 'visitor.paths': paths }),
    ...(own && { own }),
  };
}
