import { existsSync } from 'node:fs';

/**
 * A WebKit, which Safari is made of, and a screen for it.
 *
 * @type {import('./prepare-machine.mjs').Need}
 */
export const webKit = {
  packages: 'webkit2gtk-driver xvfb',
  findMissing: () =>
    ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every((file) => existsSync(file))
      ? undefined
      : 'WebKit, in which some browser scenes are played, is missing',
  suites: ['browser'],
};
