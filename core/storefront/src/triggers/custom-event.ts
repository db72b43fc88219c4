import type { CustomEvent } from '@beckon/engine/campaign/triggers/custom-event';
import type { Watch } from './watch.ts';
import { matchesEvent } from './matches-event.ts';

/** Each time the page reports an event of this name, with data that fit. */
export const watchCustomEvent: Watch<CustomEvent> = (settings, page, fire) =>
  page.on('event', (name, data) => {
    if (name === settings.name && matchesEvent(settings.where, data, page.now())) fire();
  });
