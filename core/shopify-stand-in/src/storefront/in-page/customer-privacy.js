// Plays Shopify's Customer Privacy API and its banner: https://shopify.dev/docs/api/customer-privacy.
// What a visitor answers lies in the cookie `_tracking_consent`, as on Shopify.
(() => {
  const { region, asksFirst, hasBanner } = window.standIn.privacy;
  const name = '_tracking_consent';
  const kinds = ['preferences', 'analytics', 'marketing', 'sale_of_data'];

  const readChoice = () => {
    const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
    try {
      return found ? JSON.parse(decodeURIComponent(found.slice(name.length + 1))) : {};
    } catch {
      return {};
    }
  };
  /** Where the law asks first, silence is no; elsewhere it is yes. */
  const allows = (kind) => (readChoice()[kind] ?? (asksFirst ? 'no' : 'yes')) === 'yes';

  Shopify.customerPrivacy = {
    preferencesProcessingAllowed: () => allows('preferences'),
    analyticsProcessingAllowed: () => allows('analytics'),
    marketingAllowed: () => allows('marketing'),
    saleOfDataAllowed: () => allows('sale_of_data'),
    currentVisitorConsent: () => Object.fromEntries(kinds.map((kind) => [kind, readChoice()[kind] ?? ''])),
    shouldShowBanner: () => asksFirst && kinds.every((kind) => !(kind in readChoice())),
    getRegion: () => region,
    setTrackingConsent(answers, done) {
      const next = { ...readChoice() };
      for (const kind of kinds) if (typeof answers[kind] === 'boolean') next[kind] = answers[kind] ? 'yes' : 'no';
      document.cookie = `${name}=${encodeURIComponent(JSON.stringify(next))}; Path=/; Max-Age=31536000; SameSite=Lax`;
      document.dispatchEvent(
        new CustomEvent('visitorConsentCollected', {
          detail: {
            preferencesAllowed: allows('preferences'),
            analyticsAllowed: allows('analytics'),
            marketingAllowed: allows('marketing'),
            saleOfDataAllowed: allows('sale_of_data'),
            firstPartyMarketingAllowed: allows('marketing'),
            thirdPartyMarketingAllowed: allows('sale_of_data'),
          },
        }),
      );
      done?.();
    },
  };

  const all = (isAllowed) => Object.fromEntries(kinds.map((kind) => [kind, isAllowed]));
  const make = (tag, props, ...children) => {
    const node = Object.assign(document.createElement(tag), props);
    node.append(...children);
    return node;
  };
  const styles = `#shopify-pc__banner{position:fixed;inset:auto 16px 16px;z-index:40;max-width:560px;margin:0;padding:22px 24px;border:1px solid #d9d3c7;border-radius:12px;background:#fff;color:#22292e;box-shadow:0 12px 40px rgb(0 0 0/.2);font:15px/1.5 sans-serif}
#shopify-pc__banner h2{margin:0 0 6px;font:600 1.15rem/1.3 sans-serif}#shopify-pc__banner p{margin:0 0 14px}#shopify-pc__banner label{display:flex;gap:10px;margin:6px 0}#shopify-pc__banner .row{display:flex;gap:10px;flex-wrap:wrap;margin-top:14px}
#shopify-pc__banner button{font:600 15px/1 sans-serif;padding:12px 18px;border-radius:8px;border:1px solid #22292e;background:#fff;color:#22292e;cursor:pointer}#shopify-pc__banner button.main{background:#22292e;color:#fff}`;

  function showBanner(withChoices) {
    document.getElementById('shopify-pc__banner')?.remove();
    const answer = (answers) => {
      Shopify.customerPrivacy.setTrackingConsent(answers);
      banner.remove();
    };
    const labels = {
      preferences: 'Remember my preferences',
      analytics: 'Measure what works',
      marketing: 'Fitting offers',
      sale_of_data: 'Share with partners',
    };
    const boxes = kinds.map((kind) => make('input', { type: 'checkbox', name: kind, checked: allows(kind) }));
    const choices = boxes.map((box) => make('label', {}, box, labels[box.name]));
    const banner = make(
      'section',
      { id: 'shopify-pc__banner', ariaLabel: 'Cookie consent' },
      make('style', { textContent: styles }),
      make('h2', { textContent: 'Cookies, the other kind' }),
      make('p', {
        textContent:
          'We would like to remember you between visits and to learn what works. Neither happens unless you say so.',
      }),
      ...(withChoices ? choices : []),
      make(
        'div',
        { className: 'row' },
        ...(withChoices
          ? [
              make('button', {
                type: 'button',
                className: 'main',
                textContent: 'Save my choices',
                onclick: () => answer(Object.fromEntries(boxes.map((box) => [box.name, box.checked]))),
              }),
            ]
          : [
              make('button', {
                type: 'button',
                id: 'shopify-pc__banner__btn-accept',
                className: 'main',
                textContent: 'Accept',
                onclick: () => answer(all(true)),
              }),
              make('button', {
                type: 'button',
                id: 'shopify-pc__banner__btn-decline',
                textContent: 'Decline',
                onclick: () => answer(all(false)),
              }),
              make('button', {
                type: 'button',
                id: 'shopify-pc__banner__btn-manage-prefs',
                textContent: 'Choose',
                onclick: () => showBanner(true),
              }),
            ]),
      ),
    );
    document.body.append(banner);
  }
  Shopify.privacyBanner = { showPreferences: () => showBanner(true) };
  const begin = () => hasBanner && Shopify.customerPrivacy.shouldShowBanner() && showBanner(false);
  if (document.body) begin();
  else document.addEventListener('DOMContentLoaded', begin);
})();
