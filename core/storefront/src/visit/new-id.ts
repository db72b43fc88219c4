import { uuidV7 } from '@beckon/events/uuid-v7';

/** A fresh UUID of version 7, for an event, a lead. */
export const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

/** 128 random bits for a visitor who allows being remembered; nothing in it tells when or where it was made. */
export const newVisitor = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
