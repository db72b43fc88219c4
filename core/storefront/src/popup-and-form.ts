import { load } from './load.ts';
import { start } from './tag.ts';

// The whole way to a popup with a form, loader included, in one file: for a page whose server knows that it has one.
// Whatever goes wrong here is ours alone.
load(() => Promise.resolve({ start })).catch(() => {});
