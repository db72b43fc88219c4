import { classifySource, type Channel } from './classify-source.ts';
import type { ReadPage } from './read.ts';
import { tellReferrerHost } from './tell-referrer-host.ts';

/** What kind of road led to this page view. */
export const tellChannel = (page: ReadPage): Channel =>
  classifySource(
    tellReferrerHost(page),
    new URLSearchParams(page.window.location.search),
    page.window.location.hostname,
  );
