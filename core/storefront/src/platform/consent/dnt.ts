import type { ConsentWatch } from '../platform.ts';

/** Do Not Track, as found. */
export const watchDnt: ConsentWatch<'dnt'> = () => ({ read: () => navigator.doNotTrack, stop() {} });
