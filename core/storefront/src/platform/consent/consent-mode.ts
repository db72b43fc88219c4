import { hearConsentMode } from '@beckon/engine/consent/signals/consent-mode';
import { listen } from '../../triggers/listen.ts';
import type { ConsentWatch } from './consent-watch.ts';
import { readConsentMode, type GoogleTagData } from './read-consent-mode.ts';
import type { ConsentSourceCode } from './consent-sources.ts';

/** While an answer may be on its way: after the page began, and after each press, which may be the banner's button. */
const quickMs = 100;
const quickTicks = { start: 100, press: 20 };
/** Otherwise: a banner in a frame of its own is pressed unseen. */
const slowMs = 2000;

/** Google Consent Mode has no event. Its state is looked at in turns instead of patching `dataLayer.push`, which others patch too. */
const watchConsentMode: ConsentWatch<'consentMode'> = (changed) => {
  const page = window as { dataLayer?: unknown; google_tag_data?: GoogleTagData };
  /** When a default was seen first that asks to be waited with. */
  let waitsSinceMs: number | undefined;
  const isWithin = (milliseconds: number): boolean =>
    performance.now() - (waitsSinceMs ??= performance.now()) < milliseconds;
  const read = () => {
    try {
      return readConsentMode(page.dataLayer, page.google_tag_data, isWithin) ?? 'loading';
    } catch {
      // Anything at all may lie in there, and throw.
      return 'failed';
    }
  };
  let before = JSON.stringify(read());
  let ticksLeft = quickTicks.start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    const after = JSON.stringify(read());
    timer = setTimeout(look, ticksLeft-- > 0 ? quickMs : slowMs);
    if (after === before) return;
    before = after;
    changed();
  };
  const unlisten = listen(document, 'click keydown visibilitychange', () => {
    ticksLeft = Math.max(ticksLeft, quickTicks.press);
    clearTimeout(timer);
    timer = setTimeout(look); // After the page's own listeners.
  });
  timer = setTimeout(look, quickMs);
  return {
    read,
    stop() {
      unlisten();
      clearTimeout(timer);
    },
  };
};

export const consentModeConsent: ConsentSourceCode<'consentMode'> = {
  watch: watchConsentMode,
  understand: hearConsentMode,
};
