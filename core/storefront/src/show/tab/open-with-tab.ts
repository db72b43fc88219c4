import type { ClosedBy, Host, Shown } from '../host.ts';
import type { Open, Opened } from '../open.ts';
import { prepare } from '../prepare.ts';
import type { Steps } from '../run-steps.tsx';
import { showTab } from './show-tab.tsx';

/** Opens a format whose handle stands first or is left behind, and opens the format again as the visitor left it. */
export async function openWithTab(host: Host, open: Open): Promise<Shown | undefined> {
  let now: Shown | undefined;
  let opened: Opened | undefined;
  let left: Steps | undefined;
  /** Whoever calls the campaign off asks us: by then it may be the handle that stands there. */
  const ours: Host = { ...host, wait: () => {} };

  const openFormat = async (): Promise<Opened | undefined> => {
    const again = left ? await openAgain(left) : await open(ours, leaveTab);
    if (again) now = opened = again;
    return again;
  };
  const openAgain = async (steps: Steps): Promise<Opened | undefined> => {
    // What has ended meanwhile is not to be seen any more, and neither is its handle.
    if (!(await prepare(host))) now?.close('page');
    // It may still be fading away, and goes at the end of that.
    while (steps.element.isConnected) await new Promise((resolve) => setTimeout(resolve, 16));
    const again = left && (await opened?.open());
    const root = steps.element.getRootNode() as ShadowRoot;
    root.querySelector('.out')?.classList.remove('out');
    // It faded away, and would stay so; how it comes is its own.
    for (const it of root.getAnimations?.() ?? []) if (!('animationName' in it)) it.cancel();
    return again;
  };
  const leaveTab = (by: ClosedBy, steps: Steps): void => {
    now = undefined;
    if (!/^(button|escape|overlay|action)$/.test(by) || steps.hasConverted()) return steps.stop();
    left = steps;
    const forget = (): void => {
      left = undefined;
      steps.stop();
    };
    void openTab(true, forget).then((tab) => {
      now = tab;
      if (!tab) forget();
    });
  };
  const openTab = async (isLeftBehind: boolean, onGone?: () => void): Promise<Shown | undefined> =>
    host.ask('before-tab-display', {}) ? showTab(host, openFormat, isLeftBehind, onGone) : undefined;

  const standsFirst = host.campaign.tabFirst || host.document.tab?.when === 'first';
  const isShown = standsFirst ? !!(now = await openTab(false)) : !!(await openFormat());
  return isShown
    ? {
        close: (by) => now?.close(by),
        unfold: () => now?.unfold?.() ?? true,
      }
    : undefined;
}
