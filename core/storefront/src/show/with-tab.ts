import type { ClosedBy, Host, Show, Shown } from './host.ts';
import type { Open } from './open.ts';

/** Gives a format its minimised handle: it stands first or is left behind, and opens the format again. */
export function withTab(open: Open): Show {
  return async (host) => {
    let now: Shown | undefined;
    const openFormat = async (): Promise<boolean> => {
      const opened = await open(host, (by, hasConverted) => void leaveTab(by, hasConverted));
      now = opened ?? now;
      return !!opened;
    };
    const leaveTab = async (by: ClosedBy, hasConverted: boolean): Promise<void> => {
      now = undefined;
      const isVisitor = by === 'button' || by === 'escape' || by === 'overlay' || by === 'action';
      if (host.document.tab && isVisitor && !hasConverted) now = await openTab(host, openFormat, true);
    };
    const isShown =
      host.document.tab && (host.campaign.tabFirst || host.document.tab.when === 'first')
        ? !!(now = await openTab(host, openFormat, false))
        : await openFormat();
    return isShown ? { close: (by) => now?.close(by) } : undefined;
  };
}

async function openTab(
  host: Host,
  openFormat: () => Promise<boolean>,
  takesFocus: boolean,
): Promise<Shown | undefined> {
  if (!host.ask('before-tab-display', {})) return undefined;
  try {
    const { showTab } = await import('./tab/show-tab.tsx');
    return await showTab(host, openFormat, takesFocus);
  } catch {
    // The handle's chunk did not arrive: the campaign simply stays closed.
    return undefined;
  }
}
