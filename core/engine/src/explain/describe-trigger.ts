import type { Trigger } from '../campaign/trigger.ts';
import { describeWith } from './describe-condition.ts';
import type { Speech } from './speech.ts';
import { makeSpeech } from './speech.ts';
import type { Wording } from './speech.ts';

/** What has to happen for a trigger, as the end of a sentence that begins with "until": `30 seconds have passed on the page`. */
export function describeTrigger(trigger: Trigger, wording: Wording = {}): string {
  return describeTriggerWith(trigger, makeSpeech(wording));
}

export function describeTriggerWith(trigger: Trigger, speech: Speech): string {
  const { say } = speech;
  switch (trigger.kind) {
    case 'page-load':
      return say('trigger_pageLoad');
    case 'delay':
      if (!trigger.seconds) return say('trigger_pageLoad');
      return say('trigger_delay', { seconds: speech.duration({ seconds: trigger.seconds }), count: trigger.seconds });
    case 'scroll':
      return say('trigger_scroll', { percent: speech.percent(trigger.percent / 100) });
    case 'in-view':
      return say('trigger_inView', { selector: trigger.selector });
    case 'exit-intent':
      return say('trigger_exitIntent');
    case 'click':
      return say('trigger_click', { selector: trigger.selector });
    case 'hover':
      return say('trigger_hover', { selector: trigger.selector });
    case 'inactivity':
      return say('trigger_inactivity', { seconds: speech.duration({ seconds: trigger.seconds }) });
    case 'time-on-site':
      return say('trigger_timeOnSite', { seconds: speech.duration({ seconds: trigger.seconds }) });
    case 'nth-page':
      return say('trigger_nthPage', { pages: trigger.pages });
    case 'custom-event':
      return trigger.where
        ? say('trigger_customEventWhere', { name: trigger.name, condition: describeWith(trigger.where, speech) })
        : say('trigger_customEvent', { name: trigger.name });
    case 'add-to-cart':
      return say('trigger_addToCart');
    case 'cart-value':
      return say('trigger_cartValue', { atLeast: trigger.atLeast });
    case 'call':
      return say('trigger_call');
    default:
      trigger satisfies never;
      return say('trigger_unknown');
  }
}
