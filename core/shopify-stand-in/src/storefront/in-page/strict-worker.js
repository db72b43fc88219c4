// The strict sandbox: no page, no other scripts, no databases; only what Shopify documents.
const load = self.importScripts.bind(self);
for (const name of [
  'importScripts',
  'indexedDB',
  'caches',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'BroadcastChannel',
  'SharedWorker',
  'Worker',
])
  Object.defineProperty(self, name, { value: undefined });

const waiting = new Map();
let calls = 0;
const ask = (verb, ...given) =>
  new Promise((answer, refuse) => {
    waiting.set(++calls, { answer, refuse });
    self.postMessage({ id: calls, verb, given });
  });

const listeners = { analytics: new Map(), privacy: new Map() };
const subscribe = (kind) => (name, callback) => {
  const list = listeners[kind].get(name) ?? [];
  listeners[kind].set(name, [...list, callback]);
  return Promise.resolve(() =>
    listeners[kind].set(
      name,
      listeners[kind].get(name).filter((it) => it !== callback),
    ),
  );
};
const tell = (kind, name, payload) => {
  for (const callback of listeners[kind].get(name) ?? []) callback(payload);
};
const storage = (store) => ({
  getItem: (key) => ask(`${store}.getItem`, key),
  setItem: (key, value) => ask(`${store}.setItem`, key, value),
  removeItem: (key) => ask(`${store}.removeItem`, key),
  clear: () => ask(`${store}.clear`),
  key: (at) => ask(`${store}.key`, at),
  length: () => ask(`${store}.length`),
});

self.onmessage = ({ data: { begin, event, consent, answers, value, problem } }) => {
  if (begin) {
    self.shopify = {
      extend(point, run) {
        if (point !== 'WebPixel::Render') throw new Error(`Nothing is rendered at ${point}.`);
        run({
          analytics: { subscribe: subscribe('analytics'), publish: async () => true },
          browser: {
            cookie: { get: (name) => ask('cookie.get', name), set: (...given) => ask('cookie.set', ...given) },
            localStorage: storage('localStorage'),
            sessionStorage: storage('sessionStorage'),
            sendBeacon: (url, body) => ask('sendBeacon', url, body),
          },
          customerPrivacy: { subscribe: subscribe('privacy') },
          init: begin.init,
          settings: begin.settings,
        });
      },
    };
    load(begin.script);
  }
  if (event) tell('analytics', event.name, event);
  if (consent) tell('privacy', 'visitorConsentCollected', consent);
  if (answers) {
    const { answer, refuse } = waiting.get(answers) ?? {};
    waiting.delete(answers);
    if (problem) refuse?.(new Error(problem));
    else answer?.(value);
  }
};
