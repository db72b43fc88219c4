import { readChoice } from '../../consent/read-choice.ts';
import type { EventStep } from '../step.ts';

/**
 * What a visitor has taken back in one tab is taken back in all: an older one that goes on sending is not listened to. Their
 * next word on consent is always heard.
 */
export const heedWithdrawal: EventStep = (event, { choices }) => {
  const { visitor } = event;
  if (visitor === undefined) return event;
  if (event.name === 'consent-changed') {
    choices.hear(visitor, readChoice(event).answers, Date.parse(event.at));
    return event;
  }
  if (choices.refuses(visitor, event.purpose)) return 'not-allowed';
  if (!choices.refuses(visitor, 'preferences')) return event;
  const { visitor: _visitor, visit: _visit, ...rest } = event;
  return rest;
};
