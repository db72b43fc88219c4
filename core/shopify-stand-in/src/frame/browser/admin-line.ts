import { channel } from './messages.ts';
import type { ToAdmin, ToApp } from './messages.ts';

// The app's side of the line to the page around it.
const waiting = new Map<number, (value: unknown) => void>();
const listeners: ((message: ToApp) => void)[] = [];
let calls = 0;

addEventListener('message', (event: MessageEvent<{ channel?: string; message: ToApp }>) => {
  if (event.source !== parent || event.data?.channel !== channel) return;
  const { message } = event.data;
  if (message.kind !== 'answer') return listeners.forEach((listener) => listener(message));
  waiting.get(message.call)?.(message.value);
  waiting.delete(message.call);
});

export function tellAdmin(message: ToAdmin): void {
  // The admin is Shopify's or, in development, any address: nothing secret goes this way.
  parent.postMessage({ channel, message }, '*');
}

export function askAdmin(message: ToAdmin): Promise<unknown> {
  const call = ++calls;
  return new Promise((resolve) => {
    waiting.set(call, resolve);
    tellAdmin({ ...message, call });
  });
}

export function hearAdmin(listener: (message: ToApp) => void): void {
  listeners.push(listener);
}
