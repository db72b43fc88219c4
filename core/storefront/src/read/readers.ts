import type { AttributeName } from '@beckon/engine';
import { readDeviceKind } from './device-kind.ts';
import { readOwn } from './own.ts';
import { readPageLanguage } from './page-language.ts';
import { readPagePath } from './page-path.ts';
import { readPageQuery } from './page-query.ts';
import { readPageUrl } from './page-url.ts';
import type { Read } from './read.ts';
import { readTimeNow } from './time-now.ts';
import { readVisitorCampaigns } from './visitor-campaigns.ts';
import { readVisitorFirstVisitAt } from './visitor-first-visit-at.ts';
import { readVisitorIsLead } from './visitor-is-lead.ts';
import { readVisitorIsNew } from './visitor-is-new.ts';
import { readVisitorLastVisitAt } from './visitor-last-visit-at.ts';
import { readVisitorPagesThisVisit } from './visitor-pages-this-visit.ts';
import { readVisitorPages } from './visitor-pages.ts';
import { readVisitorPaths } from './visitor-paths.ts';
import { readVisitorSecondsThisVisit } from './visitor-seconds-this-visit.ts';
import { readVisitorVisits } from './visitor-visits.ts';

export type Readers = Readonly<Partial<Record<AttributeName, Read>>>;

/**
 * The readers that are always here; `loadReaders` gives the rest. Product, cart, customer, country and the like are
 * known to the platform alone and have no reader: they are facts.
 */
export const readers: Readers = {
  'page.url': readPageUrl,
  'page.path': readPagePath,
  'page.query': readPageQuery,
  'page.language': readPageLanguage,
  'device.kind': readDeviceKind,
  'time.now': readTimeNow,
  'visitor.isNew': readVisitorIsNew,
  'visitor.visits': readVisitorVisits,
  'visitor.pages': readVisitorPages,
  'visitor.pagesThisVisit': readVisitorPagesThisVisit,
  'visitor.secondsThisVisit': readVisitorSecondsThisVisit,
  'visitor.firstVisitAt': readVisitorFirstVisitAt,
  'visitor.lastVisitAt': readVisitorLastVisitAt,
  'visitor.paths': readVisitorPaths,
  'visitor.isLead': readVisitorIsLead,
  'visitor.campaigns': readVisitorCampaigns,
  own: readOwn,
};
