import type { PageView } from '@beckon/engine/frequency/remember-page-view';
import { mark, type Glimpse } from './glance.ts';
import { recordName } from './record-name.ts';
import { writeCookie } from './write-cookie.ts';

/** Writes a page view at the end of the record, for `unpackRecord` to count when all of it is read. Gives what is known of it then. */
export function addPageView(glimpse: Glimpse, view: PageView, days: number): Glimpse {
  const { now, path, visitMinutes, browserReopened } = view;
  const isNewVisit = browserReopened || !(now - parseInt(glimpse.seenAt, 36) <= visitMinutes * 60_000);
  const seenAt = now.toString(36);
  const visit = isNewVisit ? seenAt : glimpse.who.visit;
  // What parts texts in a cookie, and in here.
  const plain = path.replace(/[%,;]/g, encodeURIComponent);
  writeCookie(recordName, `${glimpse.text}${mark}${isNewVisit ? '' : visit}.${seenAt}${plain}`, days);
  return { ...glimpse, seenAt, who: { ...glimpse.who, visit: visit as string } };
}
