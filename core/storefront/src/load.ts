import type { Snapshot } from '@beckon/engine';
import type { start } from './tag.ts';

type Queue = { (...call: unknown[]): void; q?: unknown[] };

/** Gives the engine, from wherever it is; rejects where it is out of reach. */
export type FetchEngine = (
  snapshot: Snapshot,
  script: HTMLScriptElement | null,
) => Promise<{ readonly start: typeof start }>;

/** Starts the engine, once, where this page could need it; does nothing more where it could not. */
export async function load(fetchEngine: FetchEngine): Promise<void> {
  const script = findScript();
  const snapshot = await readSnapshot(script);
  const page = window as { beckon?: Queue; hasBeckon?: boolean };
  // A second snippet; or a shop that puts another body in the place of its own, with this script in it, runs it again.
  if (!snapshot || page.hasBeckon) return;
  page.hasBeckon = true;
  let engine: Promise<unknown> | undefined;
  const startEngine = (): void => {
    engine ??= fetchEngine(snapshot, script).then(
      (it) => it.start({ snapshot, nonce: script?.nonce }),
      () => {}, // Blocked or out of reach: the page lives on without us.
    );
  };
  const calls = [...(page.beckon?.q ?? [])];
  page.beckon = Object.assign(
    (...call: unknown[]) => {
      calls.push(call);
      startEngine();
    },
    { q: calls },
  );
  const { campaigns, site } = snapshot;
  if (location.search.includes('beckon-debug')) calls.push(['explain']);
  if (site?.compat?.length) calls.push(['compat']);
  if (campaigns?.length || calls.length || site?.endpoints?.collect) startEngine();
}

/** Our own element. By its address where an image of that name is in the place of `document.currentScript`; a module has none. */
function findScript(): HTMLScriptElement | null {
  const own: unknown = document.currentScript;
  return own instanceof HTMLScriptElement ? own : document.querySelector('script[src*="beckon"]');
}

/** What is printed into the page, or lies at the address that the script names; nothing where it cannot be read. */
async function readSnapshot(script: HTMLScriptElement | null): Promise<Snapshot | undefined> {
  // A page rendered ahead of its visit has no visitor yet.
  if ((document as { readonly prerendering?: boolean }).prerendering)
    await new Promise((go) => document.addEventListener('prerenderingchange', go, { once: true }));
  const printed = document.getElementById('beckon-snapshot')?.textContent;
  const address = script?.dataset['snapshot'];
  const text = printed || (address && (await (await fetch(address)).text()));
  return text ? (JSON.parse(text) as Snapshot) : undefined;
}
