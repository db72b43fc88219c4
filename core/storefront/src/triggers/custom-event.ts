import type { CustomEvent } from '@beckon/engine/campaign/triggers/custom-event';
import type { Watch } from './watch.ts';
import { whenEventFits } from './when-event-fits.ts';

/** Each time the page reports an event of this name, with data that fit. */
export const watchCustomEvent: Watch<CustomEvent> = (settings, page, fire) =>
  page.on('event', (name, data) => {
    if (name === settings.name) whenEventFits(settings.where, data, fire);
  });
