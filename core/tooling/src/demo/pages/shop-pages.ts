import { escape } from '../escape.ts';
import { formatPrice, freeShippingFrom, products } from '../catalog.ts';
import type { Product } from '../catalog.ts';
import type { DemoVisit } from '../visit.ts';
import type { ShopPage } from './layout.ts';

const picture = ({ handle, title }: Product, size: number) =>
  `<img src="/art/${handle}.svg" alt="${escape(title)}" width="${size}" height="${size}">`;

const card = (product: Product) => `<li><a href="/products/${product.handle}">${picture(product, 400)}
<h3>${escape(product.title)}</h3><p>${escape(product.line)}</p><p class="price">${formatPrice(product.price)}</p></a></li>`;

const shelf = (list: readonly Product[]) => `<ul class="shelf">${list.map(card).join('')}</ul>`;

export const printHome = (): ShopPage => ({
  title: 'Pots for every day',
  facts: { 'page.type': 'home' },
  body: `<section class="hero"><div><h1>Pots for every day</h1><p>Thrown, glazed and fired in a former bakery. Made to be used, mended when they break.</p>
<p><a class="button" href="/collections/all">See all pieces</a></p></div><img src="/art/round-teapot.svg" alt="" width="520" height="520"></section>
<h2>Most wanted</h2>${shelf(products.slice(0, 3))}
<section class="band"><h2>Broken? We mend it.</h2><p>Every piece has a number under its foot. Send us the shards and the number; what comes back has a seam of gold.</p></section>
<h2>Fresh from the kiln</h2>${shelf(products.slice(3))}`,
});

export function printCollection(handle: string): ShopPage {
  const list =
    handle === 'all' ? products : products.filter(({ tags, type }) => tags.includes(handle) || type === handle);
  const title = handle === 'all' ? 'All pieces' : handle === 'new' ? 'New' : 'Collection';
  return {
    title,
    facts: { 'page.type': 'collection', 'page.collection': { id: handle, handle, title } },
    body: `<h1>${title}</h1>${list.length ? shelf(list) : `<p>Nothing on this shelf just now.</p>${shelf(products)}`}`,
  };
}

export function printProduct(handle: string): ShopPage {
  const product = products.find((it) => it.handle === handle);
  if (!product) return printNotFound();
  const { id, title, type, tags, price, story, line } = product;
  return {
    title,
    facts: {
      'page.type': 'product',
      'page.product': { id, handle, title, type, vendor: 'Kiln & Kettle', tags, price, available: true },
    },
    body: `<article class="product">${picture(product, 640)}<div><h1>${escape(title)}</h1><p class="line">${escape(line)}</p>
<p class="price">${formatPrice(price)}</p><button class="button" type="button" data-add="${handle}">Add to cart</button>
<div id="below-price"${type === 'tableware' ? ' class="room"' : ''}></div><p>${escape(story)}</p></div></article>
<h2>Beside it on the shelf</h2>${shelf(products.filter((it) => it !== product).slice(0, 3))}`,
  };
}

export function printCart({ cart }: DemoVisit): ShopPage {
  const total = cart.reduce((sum, { product, count }) => sum + product.price * count, 0);
  const rows = cart.map(
    ({
      product,
      count,
    }) => `<tr><td>${picture(product, 72)}</td><th scope="row"><a href="/products/${product.handle}">${escape(product.title)}</a></th>
<td>${count} ×</td><td>${formatPrice(product.price)}</td><td><button type="button" class="plain" data-remove="${product.handle}">Remove</button></td></tr>`,
  );
  const missing = freeShippingFrom - total;
  return {
    title: 'Cart',
    facts: { 'page.type': 'cart' },
    body: cart.length
      ? `<h1>Cart</h1><table class="cart"><tbody>${rows.join('')}</tbody></table><p class="price">Together ${formatPrice(total)}</p>
<p>${missing > 0 ? `${formatPrice(missing)} more and shipping is free.` : 'Shipping is free.'}</p>
<p><button type="button" class="button" data-order>Pretend to order</button></p>`
      : `<h1>Cart</h1><p>There is nothing in it yet. The <a href="/products/round-teapot">round teapot</a> is a good beginning.</p>`,
  };
}

export function printSearch(query: string): ShopPage {
  const wanted = query.trim().toLowerCase();
  const found = products.filter(({ title, story, tags }) =>
    `${title} ${story} ${tags.join(' ')}`.toLowerCase().includes(wanted),
  );
  return {
    title: `Search: ${query}`,
    facts: { 'page.type': 'search' },
    body: `<h1>${found.length} found for “${escape(query)}”</h1>${shelf(found)}`,
  };
}

export const printArticle = (): ShopPage => ({
  title: 'How a teapot is made',
  facts: {
    'page.type': 'article',
    'page.post': { id: '7', type: 'article', categories: ['journal'], tags: ['teapot', 'workshop'], author: 'Ines' },
  },
  body: `<article class="story"><p class="line">Journal</p><h1>How a teapot is made</h1><img src="/art/round-teapot.svg" alt="A round, brown teapot" width="640" height="640">
<p>A teapot is five pots that have to agree: body, lid, spout, handle and strainer. Each is thrown or pulled on its own, and each shrinks by a tenth before the day is over.</p>
<p>The body comes first. Two kilos of clay, centred, opened, raised, and then closed again almost completely. The belly is pushed out from inside with one finger, as slowly as the wheel allows.</p>
<h2>The spout decides</h2><p>It is cut at an angle that nobody can calculate, because clay twists on in the kiln as it was turned on the wheel. We cut it two degrees too far to the left. A good spout stops in the middle of a drop.</p>
<p>Then everything waits under cloth until it is as dry as cheese. Only then do the parts go together, scored and wetted, and the whole waits for another week.</p>
<h2>Fire</h2><p>Twelve hours up, twenty-four hours down. One in eight does not survive. Those that do are filled, poured, and listened to: a pot that rings has no crack.</p>
<p>If you would like to try it: we hold an evening at the wheel on the first Friday of each month.</p></article>`,
});

export const printNotFound = (): ShopPage => ({
  title: 'Not here',
  status: 404,
  facts: { 'page.type': 'notFound' },
  body: `<h1>Not here</h1><p>We looked on every shelf. Perhaps among <a href="/collections/all">all pieces</a>?</p>`,
});
