import type { Click } from '@beckon/engine/campaign/triggers/click';
import { listen } from './listen.ts';
import type { Watch } from './watch.ts';

/** Each press on an element that the selector names, however late that element came. */
export const watchClick: Watch<Click> = (settings, _page, fire) =>
  listen(
    document,
    'click',
    (event) => {
      // Throws where the selector is none, or the event is the document's own: then nothing was pressed.
      if (!(event.target as Element).closest(settings.selector)) return;
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      // With one of these keys the visitor asked for a new tab or window, and shall have it.
      if (ctrlKey || metaKey || shiftKey) return;
      // Where the campaign is held back, the link is what the visitor gets.
      if (fire() && settings.prevents) event.preventDefault();
    },
    !settings.prevents,
  );
