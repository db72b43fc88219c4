import type { Trigger, TriggerKind } from '@beckon/engine';

/** A trigger of this kind as an editor first puts it in. */
export function newTrigger(kind: TriggerKind): Trigger {
  switch (kind) {
    case 'page-load':
    case 'exit-intent':
    case 'add-to-cart':
    case 'call':
      return { kind };
    case 'delay':
      return { kind, seconds: 8 };
    case 'inactivity':
    case 'time-on-site':
      return { kind, seconds: 30 };
    case 'scroll':
      return { kind, percent: 50 };
    case 'in-view':
    case 'hover':
    case 'click':
      return { kind, selector: 'main' };
    case 'nth-page':
      return { kind, pages: 3 };
    case 'custom-event':
      return { kind, name: 'my-event' };
    case 'cart-value':
      return { kind, atLeast: 50 };
  }
}
