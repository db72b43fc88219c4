import type { Attributes, Snapshot } from '@beckon/engine';
import { escape, printJson } from '../escape.ts';
import { cartFacts } from '../cart-facts.ts';
import { customers, factsOfCustomer, places } from '../visitors.ts';
import type { DemoVisit } from '../visit.ts';

/** One page of the shop: what it is called, what it prints for Beckon, and its body. */
export interface ShopPage {
  readonly title: string;
  readonly facts: Attributes;
  readonly body: string;
  readonly status?: number;
}

export interface PageParts {
  readonly visit: DemoVisit;
  readonly snapshot: Snapshot;
  readonly nowMs: number;
  /** Of the page's one inline script. */
  readonly nonce: string;
}

/** Wraps a page in the shop's frame and prints Beckon's snippet, as any shop would. */
export function printPage(page: ShopPage, { visit, snapshot, nowMs, nonce }: PageParts): string {
  const count = visit.cart.reduce((sum, { count }) => sum + count, 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(page.title)} · Kiln &amp; Kettle</title>
<link rel="icon" href="/art/round-teapot.svg">
<link rel="stylesheet" href="/assets/shop.css">
<script type="application/json" id="beckon-snapshot">${printJson(snapshot)}</script>
<script type="application/json" id="beckon-facts">${printJson(collectFacts(page, visit, nowMs))}</script>
<script nonce="${nonce}">
window.beckon = window.beckon || function () { (beckon.q = beckon.q || []).push(arguments) };
${visit.answer ? `beckon('consent', '${visit.answer}');` : ''}
</script>
<script defer src="/beckon/loader.js"></script>
<script defer src="/assets/shop.js"></script>
</head>
<body>
${printSwitch(visit)}
<div class="announcement" data-beckon-reserve="top">Fired on Tuesdays, sent on Wednesdays</div>
<header class="head">
  <a class="brand" href="/">Kiln <i>&amp;</i> Kettle</a>
  <nav aria-label="Shop"><a href="/collections/all">All pieces</a><a href="/collections/new">New</a><a href="/journal/how-a-teapot-is-made">Journal</a></nav>
  <form action="/search" role="search"><input type="search" name="q" placeholder="Search" aria-label="Search the shop"></form>
  <a class="basket" href="/cart">Cart <b data-cart-count>${count}</b></a>
</header>
<main>${page.body}</main>
<footer class="foot"><p>Kiln &amp; Kettle is a shop that does not exist: it comes with Beckon to show campaigns in.</p>
<p><a href="#privacy" data-open-consent>Privacy choices</a></p></footer>
${printBanner(visit)}
</body>
</html>`;
}

function collectFacts(page: ShopPage, visit: DemoVisit, nowMs: number): Attributes {
  return {
    ...places[visit.place].facts,
    ...factsOfCustomer(visit.customer, nowMs),
    ...cartFacts(visit),
    ...page.facts,
  };
}

function printSwitch({ place, customer }: DemoVisit): string {
  const options = (all: Readonly<Record<string, { readonly label: string }>>, chosen: string) =>
    Object.entries(all)
      .map(([key, { label }]) => `<option value="${key}"${key === chosen ? ' selected' : ''}>${escape(label)}</option>`)
      .join('');
  return `<form class="switch" data-switch aria-label="Demo settings">
  <label>Visit as <select name="customer">${options(customers, customer)}</select></label>
  <label><span class="quiet">from somewhere</span> <select name="place" aria-label="Place">${options(places, place)}</select></label>
  <button type="submit">Begin anew</button>
  <span class="links"><a href="?beckon-debug">Why is it (not) showing?</a><a href="/received">What the server received</a></span>
</form>`;
}

function printBanner({ place, answer }: DemoVisit): string {
  const isAsked = place === 'germany' && !answer;
  return `<section class="consent" data-consent aria-label="Privacy choices"${isAsked ? '' : ' hidden'}>
  <p>May we remember in this browser what you saw, and count it? Nothing is kept or sent before you say yes.</p>
  <p><button type="button" data-answer="granted">Yes, that is fine</button><button type="button" data-answer="denied">No</button></p>
</section>`;
}
