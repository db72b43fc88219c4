import { isHarmlessUrl } from '@beckon/events/is-harmless-url';
import type { Event } from '@beckon/events';
import { smallTalk } from './small-talk.ts';

/**
 * Where somebody came to a plain address and nothing was shown, there is nothing to take out. What else is told may hold
 * an address of any kind.
 */
export const isPlain = ({ name, data }: Pick<Event, 'name' | 'data'>): boolean =>
  smallTalk.test(name) && isHarmlessUrl([data['url'], data['referrer']].join(''));
