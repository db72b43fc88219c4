import { useNavigation } from '@remix-run/react';
import { useEffect } from 'react';
import { findBridge } from './bridge.ts';

/** Shopify’s own bar at the top of the admin, while the next screen is on its way. */
export function NavigationProgress() {
  const isBusy = useNavigation().state !== 'idle';
  useEffect(() => {
    if (!isBusy) return;
    findBridge()?.loading(true);
    return () => findBridge()?.loading(false);
  }, [isBusy]);
  return null;
}
