// The theme's own script: puts things into the cart without leaving the page, and says so by Shopify's standard events
// where the theme is one that has them.
const root = Shopify.routes.root;

/** Tells listeners before the change, with a promise of what comes of it. */
function tellOfLines(target, action, lines, promise) {
  if (!window.themeHasEvents) return;
  const event = new Event('shopify:cart:lines-update', { bubbles: true });
  target.dispatchEvent(Object.assign(event, { action, context: 'product', lines, promise }));
}

async function addToCart(form) {
  const body = new FormData(form);
  const added = fetch(`${root}cart/add.js`, { method: 'POST', body, headers: { Accept: 'application/json' } }).then(
    async (answer) => {
      const said = await answer.json();
      if (!answer.ok) throw new Error(said.description ?? 'This could not be put into the cart.');
      return { item: said, cart: await (await fetch(`${root}cart.js`)).json() };
    },
  );
  tellOfLines(
    form,
    'add',
    [{ merchandiseId: `gid://shopify/ProductVariant/${body.get('id')}`, quantity: Number(body.get('quantity')) }],
    added,
  );
  const notice = document.getElementById('cart-notice');
  try {
    const { item, cart } = await added;
    showCount(cart.item_count);
    notice.replaceChildren(
      `${item.product_title} is in your cart. `,
      Object.assign(document.createElement('a'), { href: `${root}cart`, textContent: 'See it' }),
    );
  } catch (problem) {
    notice.textContent = problem.message;
  }
  notice.hidden = false;
  clearTimeout(addToCart.timer);
  addToCart.timer = setTimeout(() => (notice.hidden = true), 5000);
}

function showCount(count) {
  const place = document.getElementById('cart-count');
  place.textContent = count;
  place.dataset.count = count;
}

document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-product-form]')) return;
  event.preventDefault();
  addToCart(event.target);
});
document.addEventListener('click', (event) => {
  const email = event.target.closest?.('[data-fill-email]')?.dataset.fillEmail;
  if (email) document.getElementById('email').value = email;
  if (event.target.id === 'privacy-choices') Shopify.privacyBanner?.showPreferences();
});
document.addEventListener('stand-in:cart', (event) => showCount(event.detail.item_count));
if (window.themeHasEvents) {
  const product = document.querySelector('[data-product]');
  if (product)
    product.dispatchEvent(
      Object.assign(new Event('shopify:product:view', { bubbles: true }), {
        product: { id: `gid://shopify/Product/${product.dataset.product}` },
      }),
    );
}
