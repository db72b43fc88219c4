import { hearWordPress } from '@beckon/engine/consent/signals/wordpress';
import type { Signals } from '@beckon/engine';
import { listen } from '../../triggers/listen.ts';
import type { ConsentWatch } from './consent-watch.ts';
import type { ConsentSourceCode } from './consent-sources.ts';

/** What the WP Consent API puts into the page: https://github.com/WordPress/wp-consent-level-api. */
interface ConsentApi {
  readonly wp_has_consent?: (category: string) => boolean;
  /** Set by the consent plugin, perhaps late, once it knows where the visitor is; before that the fallback counts … */
  readonly wp_consent_type?: string;
  readonly wp_fallback_consent_type?: string;
  /** … unless this says to wait for it. */
  readonly waitfor_consent_hook?: unknown;
}

/**
 * The WP Consent API. Its change event carries an array with named keys, which looks empty to most readers, and only the
 * category that changed: the function is asked anew instead. A banner sets one category after the other, and each has its
 * event: the answer is what stands at the end of its turn. Halfway somebody would have refused to be remembered, and what
 * else they refuse could not be told of anybody any more.
 */
const watchWordPress: ConsentWatch<'wordpress'> = (changed) => {
  const heard = (): void => {
    Promise.resolve()
      .then(changed)
      .catch(() => {}); // As in `listen`: a fault in there stays ours.
  };
  const unlisten = [
    listen(document, 'wp_listen_for_consent_change wp_consent_type_defined', heard),
    listen(window, 'load', heard),
  ];
  return {
    read: readConsent,
    stop: () => unlisten.forEach((stop) => stop()),
  };
};

function readConsent(): Signals['wordpress'] {
  const api = window as unknown as ConsentApi;
  try {
    const has = api.wp_has_consent;
    if (typeof has !== 'function') return document.readyState === 'complete' ? 'failed' : 'loading';
    if (api.waitfor_consent_hook && api.wp_consent_type === undefined) return 'loading';
    const said = String(api.wp_consent_type ?? api.wp_fallback_consent_type ?? '');
    return {
      // Plugins make variants such as `optinstats`.
      type: said.includes('optout') ? 'optout' : said.includes('optin') ? 'optin' : '',
      preferences: has('preferences'),
      statistics: has('statistics'),
      marketing: has('marketing'),
    };
  } catch {
    return 'failed';
  }
}

export const wordPressConsent: ConsentSourceCode<'wordpress'> = { watch: watchWordPress, understand: hearWordPress };
