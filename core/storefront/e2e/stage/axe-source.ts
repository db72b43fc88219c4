import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * axe-core as a script to run in a page. Its letters outside ASCII are escaped: for seventeen of them Chromium would carry and
 * compile all the others, half a million, as two bytes each, which doubles what a look at a page computes.
 */
export const axeSource = source.replace(
  /[\u0080-\uffff]/g,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
