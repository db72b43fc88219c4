import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** WebKitGTK, the one WebKit that Linux has, worked as W3C WebDriver says (https://www.w3.org/TR/webdriver2/). */
export interface WebKit {
  /** Goes to an address and waits for its load event. */
  visit(url: string): Promise<void>;
  /** Runs `return …` in the page and gives what it returns, as JSON. */
  read<Value>(expression: string): Promise<Value>;
  run(script: string): Promise<void>;
  /** A real click of a pointer in the middle of what a selector finds; with an element of a campaign's, in its shadow root. */
  click(selector: string, campaign?: string): Promise<void>;
  /** Real keys; `Escape` and the like as WebDriver numbers them. */
  press(keys: string): Promise<void>;
  cookies(): Promise<readonly Cookie[]>;
  deleteCookies(): Promise<void>;
  close(): Promise<void>;
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** In seconds since 1970; absent where the browser's end is the cookie's. */
  readonly expiry?: number;
}

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const escapeKey = '\uE00C';

const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/Xvfb';
/** A busy machine is slow; what has not come by then does not come. */
const patienceMs = 45_000;

/** Opens a WebKit of its own, on a screen that nobody sees, with nothing remembered. */
export async function openWebKit(): Promise<WebKit> {
  for (const program of [driver, screen])
    if (!existsSync(program))
      throw new Error(`${program} is missing: apt-get install --no-install-recommends webkit2gtk-driver xvfb`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'beckon-webkit-'));
  const started: ChildProcess[] = [];
  const stop = async () => {
    for (const child of started.reverse()) await end(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const display = await startScreen(started);
    const port = await findPort();
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      DISPLAY: display,
      // A container has no graphics card, no bus of a desktop, and no right to the namespaces of the sandbox: for tests only.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      GSK_RENDERER: 'cairo',
      GSETTINGS_BACKEND: 'memory',
      GTK_A11Y: 'none',
      NO_AT_BRIDGE: '1',
    };
    started.push(spawn(driver, ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore', detached: true }));
    const call = makeCall(`http://127.0.0.1:${port}`);
    await waitUntil('WebKitWebDriver answers', () => call('GET', '/status'));
    const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } },
    });
    return work(call, `/session/${sessionId}`, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

type Call = <Value = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Value>;

function work(call: Call, session: string, stop: () => Promise<void>): WebKit {
  const execute = <Value>(script: string, ...args: unknown[]) =>
    call<Value>('POST', `${session}/execute/sync`, { script, args });
  const act = (type: 'pointer' | 'key', actions: readonly object[]) =>
    call('POST', `${session}/actions`, { actions: [{ type, id: type, actions }] });
  return {
    visit: async (url) => void (await call('POST', `${session}/url`, { url })),
    read: (expression) => execute(`return ${expression}`),
    run: async (script) => void (await execute(script)),
    async click(selector, campaign) {
      const [x, y] = await execute<[number, number]>(findMiddle, selector, campaign ?? '');
      const at = { type: 'pointerMove', duration: 0, x, y };
      await act('pointer', [at, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
    },
    press: async (keys) =>
      void (await act(
        'key',
        [...keys].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      )),
    cookies: () => call('GET', `${session}/cookie`),
    deleteCookies: async () => void (await call('DELETE', `${session}/cookie`)),
    async close() {
      await call('DELETE', session).catch(() => undefined); // Whatever still runs is ended next.
      await stop();
    },
  };
}

const findMiddle = `
  const [selector, campaign] = arguments;
  const within = campaign ? document.querySelector('beckon-campaign[data-campaign="' + campaign + '"]').shadowRoot : document;
  const element = within.querySelector(selector);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];`;

function makeCall(origin: string): Call {
  return async <Value>(method: string, at: string, body?: object) => {
    const response = await fetch(origin + at, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
      signal: AbortSignal.timeout(patienceMs),
    });
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebKit: ${method} ${at}: ${value.error ?? response.status}: ${value.message}`);
    return value;
  };
}

/** Gives the name of the display, whose number the server chose itself. */
async function startScreen(started: ChildProcess[]): Promise<string> {
  const child = spawn(screen, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  started.push(child);
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${screen} ended with ${code}.`)));
    child.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return `:${number}`;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitUntil(what: string, isSo: () => Promise<unknown>): Promise<void> {
  for (const endMs = Date.now() + patienceMs; ; await wait(25))
    try {
      await isSo();
      return;
    } catch (error) {
      if (Date.now() > endMs) throw new Error(`Waited in vain until ${what}.`, { cause: error });
    }
}

/** With all that it started: WebKit is several processes. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
  await gone;
}
