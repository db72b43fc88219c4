import { classifySource } from './classify-source.ts';
import type { Read } from './read.ts';
import { readSourceHost } from './source-host.ts';

/** What kind of road led to this page view. */
export const readSourceChannel: Read = (page) =>
  classifySource(
    readSourceHost(page) as string | undefined,
    new URLSearchParams(page.window.location.search),
    page.window.location.hostname,
  );
