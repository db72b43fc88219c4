import { useBlocker, useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { findBridge } from './bridge.ts';

export interface SaveBarWishes {
  readonly isDirty: boolean;
  /** A path to which one may go although something is unsaved, such as another tab of the same screen. */
  readonly mayLeaveTo?: (path: string) => boolean;
}

/** Keeps the merchant from leaving with something unsaved, unless they confirm it in Shopify’s own dialog. */
export function useLeaveGuard({ isDirty, mayLeaveTo }: SaveBarWishes): void {
  const navigate = useNavigate();
  const isLeaving = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      !isLeaving.current &&
      currentLocation.pathname !== nextLocation.pathname &&
      mayLeaveTo?.(nextLocation.pathname) !== true,
  );

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const { pathname, search, hash } = blocker.location;
    blocker.reset();
    const bridge = findBridge();
    const asked = bridge ? bridge.saveBar.leaveConfirmation() : Promise.resolve();
    asked.then(
      () => {
        isLeaving.current = true;
        navigate(pathname + search + hash);
      },
      () => {
        // They stay: everything is as it was.
      },
    );
  }, [blocker, navigate]);

  useEffect(() => {
    if (!isDirty) return;
    isLeaving.current = false;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isDirty]);
}
