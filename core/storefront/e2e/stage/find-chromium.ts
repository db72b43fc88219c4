import { existsSync } from 'node:fs';

const usual = '/usr/bin/chromium';
const light = '/usr/bin/chromium-headless-shell';

/** The browser as people have it. */
export const findChromium = (): string => process.env['BECKON_CHROMIUM'] ?? usual;

/**
 * The same engine from the same package's sources without the windows around it, where it is installed: a visitor of their
 * own costs a third of the time. Not in place of a browser that somebody has named.
 */
export const findLightChromium = (): string => (findChromium() === usual && existsSync(light) ? light : findChromium());
