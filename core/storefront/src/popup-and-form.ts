import { load } from './load.ts';
import { start } from './tag.ts';

/** Under this the page notes that the tag runs. */
const isRunning = Symbol.for('beckon.isRunning');

// The whole way to a popup with a form, loader included, in one file: for a page whose server knows that it has one.
// A page that a cache kept from another release asks for it by another address than its parts do, and gets it twice: the
// second time it only lends them what they share.
if (!Reflect.get(window, isRunning)) {
  Reflect.set(window, isRunning, true);
  // Whatever goes wrong here is ours alone.
  load(() => Promise.resolve({ start })).catch(() => {});
}
