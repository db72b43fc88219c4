import type { landingNames } from './landing-names.ts';
import type { ReadPage } from './read.ts';
import { tellChannel } from './tell-channel.ts';

/** What is remembered of how this visit began, where this page view does not say anything newer: it came from the shop itself, or from nowhere. */
export const recallLanding = (page: ReadPage, name: (typeof landingNames)[number]): unknown =>
  /^(internal|direct)$/.test(tellChannel(page)) ? page.memory.landing?.[name] : undefined;
