// Plays Shopify's pixel manager: runs the app's pixel in a worker, as strictly as a strict sandbox does, once the visitor
// allows what the pixel says it needs; a pixel that comes later is told what happened on the page before.
(() => {
  const { pixel, data } = window.standIn.pixels;
  const happened = [];
  let worker;

  const privacy = () => {
    const api = Shopify.customerPrivacy;
    return {
      analyticsProcessingAllowed: !!api?.analyticsProcessingAllowed(),
      marketingAllowed: !!api?.marketingAllowed(),
      preferencesProcessingAllowed: !!api?.preferencesProcessingAllowed(),
      saleOfDataAllowed: !!api?.saleOfDataAllowed(),
    };
  };
  const checks = {
    analytics: 'analyticsProcessingAllowed',
    marketing: 'marketingAllowed',
    preferences: 'preferencesProcessingAllowed',
  };
  const context = () => ({
    document: {
      location: { href: location.href, pathname: location.pathname },
      referrer: document.referrer,
      title: document.title,
    },
    navigator: { language: navigator.language, userAgent: navigator.userAgent },
    window: { innerWidth, innerHeight, location: { href: location.href, pathname: location.pathname } },
  });

  /** What a pixel may ask of the page it cannot see. */
  const browser = {
    'cookie.get': (name) =>
      document.cookie
        .split('; ')
        .find((pair) => pair.startsWith(`${name}=`))
        ?.slice(name.length + 1) ?? '',
    'cookie.set': (first, second) => {
      document.cookie = second === undefined ? first : `${first}=${second}`;
      return first;
    },
    sendBeacon: (url, body) => navigator.sendBeacon(url, body),
    ...Object.fromEntries(
      ['localStorage', 'sessionStorage'].flatMap((store) =>
        ['getItem', 'setItem', 'removeItem', 'clear', 'key'].map((verb) => [
          `${store}.${verb}`,
          (...given) => window[store][verb](...given),
        ]),
      ),
    ),
    'localStorage.length': () => localStorage.length,
    'sessionStorage.length': () => sessionStorage.length,
  };

  function start() {
    const now = privacy();
    if (worker || !pixel || !pixel.needs.every((purpose) => now[checks[purpose]])) return;
    worker = new Worker('/cdn/wpm/strict.js');
    worker.onmessage = ({ data: call }) => {
      let answer;
      try {
        answer = { value: browser[call.verb](...call.given) };
      } catch (problem) {
        answer = { problem: String(problem) };
      }
      worker.postMessage({ answers: call.id, ...answer });
    };
    worker.postMessage({
      begin: {
        script: pixel.script,
        settings: pixel.settings,
        init: { context: context(), data, customerPrivacy: now },
      },
    });
    for (const event of happened) worker.postMessage({ event });
  }

  let seq = 0;
  window.standIn.publish = (name, facts) => {
    const event = {
      id: `sh-${crypto.randomUUID()}`,
      clientId: 'stand-in',
      name,
      seq: seq++,
      type: 'standard',
      timestamp: new Date().toISOString(),
      context: context(),
      data: facts,
    };
    happened.push(event);
    worker?.postMessage({ event });
  };
  document.addEventListener('visitorConsentCollected', () => {
    worker?.postMessage({ consent: { customerPrivacy: privacy() } });
    start();
  });
  Shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (problem) => problem || start());
  window.standIn.publish('page_viewed', {});
  for (const { name, facts } of window.standIn.pixels.events) window.standIn.publish(name, facts);
})();
