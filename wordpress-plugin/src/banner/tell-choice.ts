import { purposes, type Choice } from './choice.ts';

/** What the WP Consent API puts into a page: https://github.com/WordPress/wp-consent-level-api. */
interface Surroundings {
  beckon?: { (...call: unknown[]): void; q?: unknown[] };
  wp_set_consent?: (category: string, value: 'allow' | 'deny') => void;
  wp_has_consent?: (category: string) => boolean;
  wp_consent_type?: string;
}

const categories = {
  preferences: ['preferences'],
  analytics: ['statistics', 'statistics-anonymous'],
  marketing: ['marketing'],
} as const;

/** Tells the tag, and whoever else listens through the WP Consent API, what the visitor has chosen. */
export function tellChoice(choice: Choice): void {
  const page = window as unknown as Surroundings;
  const answers = Object.fromEntries(purposes.map((purpose) => [purpose, choice[purpose] ? 'granted' : 'denied']));
  page.beckon ??= function (...call: unknown[]) {
    (page.beckon!.q ??= []).push(call);
  };
  // There is no word of its own for the sale of data: who refuses marketing does not mean to be sold.
  page.beckon('consent', { ...answers, sale: answers['marketing'] });
  whenLoaded(() => {
    if (!page.wp_set_consent) return;
    for (const purpose of purposes)
      for (const category of categories[purpose])
        if (page.wp_has_consent?.(category) !== choice[purpose])
          page.wp_set_consent(category, choice[purpose] ? 'allow' : 'deny');
  });
}

/** Says to the WP Consent API that here is somebody who asks, so that silence is no yes. */
export function tellThatWeAsk(): void {
  whenLoaded(() => {
    const page = window as unknown as Surroundings;
    if (!page.wp_set_consent || page.wp_consent_type) return;
    page.wp_consent_type = 'optin';
    document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
  });
}

/** Its script may come after ours. */
function whenLoaded(act: () => void): void {
  if (document.readyState === 'complete') act();
  else window.addEventListener('load', act, { once: true });
}
