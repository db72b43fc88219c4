import { drawId } from '../visit/draw-id.ts';

/** A fresh UUID for an event, of version 7 (RFC 9562, 5.7): 48 bits of time, whose first four are 0 until 2527, then random ones. */
export const newId = (): string =>
  `0${Date.now().toString(16)}${drawId()}`.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-7$3-8$4-$5');
