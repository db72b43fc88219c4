import type { ClosedBy, Host, Shown } from '../host.ts';
import type { Open } from '../open.ts';
import { showTab } from './show-tab.tsx';

/** Opens a format whose handle stands first or is left behind, and opens the format again. */
export async function openWithTab(host: Host, open: Open): Promise<Shown | undefined> {
  let now: Shown | undefined;
  const openFormat = async (): Promise<boolean> => {
    const opened = await open(host, (by, hasConverted) => void leaveTab(by, hasConverted));
    now = opened ?? now;
    return !!opened;
  };
  const leaveTab = async (by: ClosedBy, hasConverted: boolean): Promise<void> => {
    now = undefined;
    const isVisitor = by === 'button' || by === 'escape' || by === 'overlay' || by === 'action';
    if (isVisitor && !hasConverted) now = await openTab(true);
  };
  const openTab = async (isLeftBehind: boolean): Promise<Shown | undefined> =>
    host.ask('before-tab-display', {}) ? showTab(host, openFormat, isLeftBehind) : undefined;

  const standsFirst = host.campaign.tabFirst || host.document.tab?.when === 'first';
  const isShown = standsFirst ? !!(now = await openTab(false)) : await openFormat();
  return isShown ? { close: (by) => now?.close(by) } : undefined;
}
