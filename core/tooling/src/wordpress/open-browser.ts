import { chromium, type Browser } from 'playwright-core';

/** A Chromium that asks for nothing by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['BECKON_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'], // prettier-ignore
  });
}
