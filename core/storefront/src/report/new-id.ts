import { uuidV7 } from '@beckon/events/uuid-v7';

/** A fresh UUID of version 7, for an event. */
export const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
