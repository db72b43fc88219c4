import type { Delay } from '@beckon/engine/campaign/triggers/delay';
import { wait } from './wait.ts';
import type { Watch } from './watch.ts';

/** After so many seconds in which the page was visible. */
export const watchDelay: Watch<Delay> = (settings, _page, fire) => wait(settings.seconds * 1000, false, fire);
