import { describe, expect, test } from 'vitest';
import { tellDeviceBrowser } from './device-browser.ts';
import { tellDeviceKind } from './device-kind.ts';
import { tellDeviceOs } from './device-os.ts';

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a device presents itself by its user agent', () => {
  test.each([
    ['phone', 'iOS', 'Safari', 5, `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} Version/18.5 Mobile/15E148 Safari/604.1`],
    ['phone', 'iOS', 'Chrome', 5, `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} CriOS/140.0.0.0 Mobile/15E148 Safari/604.1`],
    ['phone', 'iOS', 'Firefox', 5, `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`],
    ['phone', 'iOS', 'Edge', 5, `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} Version/18.0 EdgiOS/140.0.0.0 Mobile/15E148 Safari/605.1.15`],
    ['tablet', 'iOS', 'Safari', 5, `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/18.5 Safari/605.1.15`],
    ['tablet', 'iOS', 'Safari', 5, `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${webKit} Version/12.1 Mobile/15E148 Safari/604.1`],
    ['desktop', 'macOS', 'Safari', 0, `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/18.5 Safari/605.1.15`],
    ['desktop', 'macOS', 'Chrome', 0, `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${blink} Chrome/140.0.0.0 Safari/537.36`],
    ['desktop', 'Windows', 'Chrome', 0, `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/140.0.0.0 Safari/537.36`],
    ['desktop', 'Windows', 'Edge', 10, `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`],
    ['desktop', 'Windows', 'Opera', 0, `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0`],
    ['desktop', 'Windows', 'Firefox', 0, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'],
    ['desktop', 'Linux', 'Firefox', 0, 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
    ['desktop', 'ChromeOS', 'Chrome', 0, `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${blink} Chrome/140.0.0.0 Safari/537.36`],
    ['phone', 'Android', 'Chrome', 5, `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/140.0.0.0 Mobile Safari/537.36`],
    ['tablet', 'Android', 'Chrome', 5, `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/140.0.0.0 Safari/537.36`],
    ['phone', 'Android', 'Firefox', 5, 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'],
    ['tablet', 'Android', 'Firefox', 5, 'Mozilla/5.0 (Android 15; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0'],
    ['phone', 'Android', 'Samsung Internet', 5, `Mozilla/5.0 (Linux; Android 10; K) ${blink} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`],
    ['tablet', 'Linux', 'Chrome', 5, `Mozilla/5.0 (X11; Linux x86_64) ${blink} Silk/130.1.1 like Chrome/130.0.0.0 Safari/537.36`],
  ] as const)('%s, %s, %s', (kind, os, browser, maxTouchPoints, userAgent) => {
    const hints = { userAgent, maxTouchPoints };
    expect([tellDeviceKind(hints), tellDeviceOs(hints), tellDeviceBrowser(hints)]).toEqual([kind, os, browser]);
  });
}); // prettier-ignore

test('client hints go before the user agent', () => {
  const hints = {
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) ${blink} Chrome/140.0.0.0 Safari/537.36`,
    maxTouchPoints: 5,
    userAgentData: {
      mobile: true,
      platform: 'Android',
      brands: [{ brand: 'Not;A=Brand' }, { brand: 'Chromium' }, { brand: 'Brave' }],
    },
  };
  expect([tellDeviceKind(hints), tellDeviceOs(hints), tellDeviceBrowser(hints)]).toEqual(['phone', 'Android', 'Brave']);
});

test('what presents itself as nothing known is a desktop without a name', () => {
  const hints = { userAgent: 'curl/8.5.0', maxTouchPoints: 0 };
  expect([tellDeviceKind(hints), tellDeviceOs(hints), tellDeviceBrowser(hints)]).toEqual([
    'desktop',
    undefined,
    undefined,
  ]);
});
