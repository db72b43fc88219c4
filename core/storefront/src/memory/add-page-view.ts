import type { SiteSettings } from '@beckon/engine';
import type { PageView } from '@beckon/engine/frequency/remember-page-view';
import { mark, type Glimpse, type Who } from './glance.ts';
import { mostBytes } from './most-bytes.ts';
import { writeRecord } from './write-record.ts';

/** As many as a memory keeps. */
const mostPaths = 10;
/** The oldest path that is there; where none is, the oldest visit. */
const oldest = /(%%[^/]*)\/[^?]*|%%[^%]+(?=%%)/;

/**
 * Writes a page view at the end of the record, for `unpackRecord` to count when all of it is read. Gives what is known of it
 * then. What there is no room for is forgotten, as there: the oldest first.
 */
export function addPageView(
  { kind, days }: SiteSettings['storage'],
  glimpse: Glimpse,
  who: Who,
  view: PageView,
): Glimpse {
  const { now, path, visitMinutes, browserReopened } = view;
  const isNewVisit = browserReopened || !(now - parseInt(glimpse.seenAt, 36) <= visitMinutes * 60_000);
  const seenAt = now.toString(36);
  const visit = isNewVisit ? seenAt : who.visit;
  const before = isNewVisit ? `${glimpse.text}${mark}${visit}?` : glimpse.text.replace(/\w*$/, '');
  // What parts texts in a cookie, and in here.
  let text = `${before}${path.replace(/[%,;?]/g, encodeURIComponent)}?${seenAt}`;
  const isTooMuch = () => text.length > mostBytes || text.slice(text.indexOf(mark)).split('?/').length > mostPaths + 1;
  while (isTooMuch() && oldest.test(text)) text = text.replace(oldest, '$1');
  writeRecord(kind, text, days);
  return { ...glimpse, text, seenAt, who: { ...who, visit: visit as string } };
}
