import type { Snapshot } from '@beckon/engine';

/** The file name of the engine, beside ours; the build writes it here. */
declare const __ENGINE__: string;

type Queue = { (...call: unknown[]): void; q?: unknown[] };

/** Fetches the engine, once, where this page could need it; does nothing more where it could not. */
async function load(): Promise<void> {
  const script = findScript();
  const snapshot = await readSnapshot(script);
  if (!snapshot) return;
  let engine: Promise<void> | undefined;
  const fetchEngine = (): void => {
    engine ??= import(/* @vite-ignore */ new URL(__ENGINE__, script?.src || document.baseURI).href).then(
      (it: { start(arrival: unknown): void }) => it.start({ snapshot, nonce: script?.nonce }),
      () => {}, // Blocked or out of reach: the page lives on without us.
    );
  };
  const page = window as { beckon?: Queue };
  const calls = [...(page.beckon?.q ?? [])];
  page.beckon = Object.assign(
    (...call: unknown[]) => {
      calls.push(call);
      fetchEngine();
    },
    { q: calls },
  );
  const { campaigns, site } = snapshot;
  if (location.search.includes('beckon-debug')) calls.push(['explain']);
  if (campaigns?.length || calls.length || site?.endpoints?.collect || site?.compat?.length) fetchEngine();
}

/** Our own element. Not plainly `document.currentScript`: an image of that name would be in its place. */
function findScript(): HTMLScriptElement | null {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document) as unknown;
  return own instanceof HTMLScriptElement ? own : document.querySelector('script[src*="beckon"]');
}

/** What is printed into the page, or lies at the address that the script names; nothing where it cannot be read. */
async function readSnapshot(script: HTMLScriptElement | null): Promise<Snapshot | undefined> {
  const { prerendering } = document as { readonly prerendering?: boolean };
  // A page rendered ahead of its visit has no visitor yet.
  if (prerendering) await new Promise((go) => document.addEventListener('prerenderingchange', go, { once: true }));
  const printed = document.getElementById('beckon-snapshot')?.textContent;
  const address = script?.dataset['snapshot'];
  const text = printed || (address && (await (await fetch(address)).text()));
  return text ? (JSON.parse(text) as Snapshot) : undefined;
}

// Whatever goes wrong here is ours alone.
load().catch(() => {});
