import { checkJwt } from '../src/tokens/sign-jwt.ts';
import { listen } from '../src/server/listen.ts';
import type { Listening } from '../src/server/listen.ts';
import { serveFetch } from '../src/server/serve-fetch.ts';

export interface SmallApp extends Listening {
  /** What reached it: `GET /api/greet by 7010000003`. */
  readonly seen: string[];
  /** Takes the next token for a bad one, as happens when it expires on its way. */
  refuseNext(): void;
}

/** An app of a few pages, as embedded apps are: App Bridge first, a token with every request, framed by Shopify alone. */
export async function startSmallApp(settings: {
  readonly secret: string;
  readonly bridgeUrl: () => string;
  readonly ancestors: () => string;
}): Promise<SmallApp> {
  const seen: string[] = [];
  let isRefusing = false;
  const whoAsks = (token: string | null | undefined): string => {
    const checked = checkJwt(token ?? '', settings.secret, Date.now());
    return checked.ok ? String(checked.claims['sub']) : checked.why;
  };
  const page = (url: URL, body: string) =>
    new Response(`<!doctype html><title>${url.pathname}</title><meta name="shopify-api-key" content="key"><script src="${settings.bridgeUrl()}"></script>${body}`, {
      headers: { 'content-type': 'text/html', 'content-security-policy': `frame-ancestors https://${url.searchParams.get('shop')} ${settings.ancestors()}` },
    }); // prettier-ignore

  const app = await listen(
    serveFetch(async (request) => {
      const url = new URL(request.url);
      const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? url.searchParams.get('id_token');
      seen.push(`${request.method} ${url.pathname} by ${whoAsks(token)}`);
      if (url.pathname === '/bounce') return page(url, '');
      if (url.pathname === '/api/greet') {
        const isRefused = isRefusing;
        isRefusing = false;
        if (isRefused) return new Response(null, { status: 401, headers: { 'x-shopify-retry-invalid-session-request': '1' } }); // prettier-ignore
        return Response.json({ hello: whoAsks(token) });
      }
      return page(url, body);
    }),
  );
  return { ...app, seen, refuseNext: () => void (isRefusing = true) };
}

const body = `
<ui-nav-menu><a href="/" rel="home">Home</a><a href="/leads">Leads</a><a href="/reports">Reports</a></ui-nav-menu>
<ui-title-bar title="Leads of the week"><button variant="primary" onclick="say('exported')">Export</button></ui-title-bar>
<ui-save-bar id="bar" discardConfirmation><button variant="primary" onclick="say('saved'); shopify.saveBar.hide('bar')">Save it</button><button onclick="say('discarded'); shopify.saveBar.hide('bar')">Drop it</button></ui-save-bar>
<ui-modal id="box"><p>Inside the box</p><ui-title-bar title="A box"></ui-title-bar></ui-modal>
<h1>The small app</h1><p id="said"></p>
<button id="greet" onclick="fetch('/api/greet').then(r => r.json()).then(it => say('hello ' + it.hello))">Greet</button>
<button onclick="shopify.toast.show('Kept', { action: 'Undo', onAction: () => say('undone') })">Toast</button>
<button onclick="shopify.saveBar.show('bar')">Change</button>
<button onclick="shopify.saveBar.leaveConfirmation().then(() => say('left'))">Leave</button>
<button onclick="shopify.modal.show('box')">Box</button>
<button onclick="shopify.resourcePicker({ type: 'product', multiple: 2, action: 'select' }).then(it => say(it ? it.map(p => p.handle).join() : 'nothing'))">Pick</button>
<button onclick="shopify.loading(true)">Load</button>
<a href="shopify://admin/themes/current/editor?context=apps&activateAppId=key/embed" target="_top">Switch it on</a>
<script>
const say = (text) => document.querySelector('#said').textContent = text;
addEventListener('shopify:navigate', (event) => { history.pushState(null, '', event.target.getAttribute('href')); say('at ' + location.pathname); });
</script>`;
