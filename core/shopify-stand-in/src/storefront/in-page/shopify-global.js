// What Shopify puts into every page of a shop: its global, features that load on demand, and the standard actions.
window.Shopify = Object.assign(window.Shopify ?? {}, window.standIn.shopify);
(() => {
  const features = { 'consent-tracking-api': '/cdn/shopifycloud/consent-tracking-api/v0.1/consent-tracking-api.js' };
  const loading = new Map();
  const load = (address) => {
    if (!loading.has(address))
      loading.set(
        address,
        new Promise((loaded, failed) => {
          const script = Object.assign(document.createElement('script'), { src: address, onload: loaded });
          script.onerror = () => failed(new Error(`${address} could not be loaded`));
          document.head.append(script);
        }),
      );
    return loading.get(address);
  };
  Shopify.loadFeatures = (wanted, done) => {
    Promise.all(wanted.map(({ name }) => load(features[name] ?? `/cdn/shopifycloud/${name}.js`))).then(
      () => done?.(),
      (problem) => done?.(problem),
    );
  };

  const read = async () => (await fetch(`${Shopify.routes.root}cart.js`)).json();
  /** A cart as the Storefront API words it, as far as anybody asks. */
  const toCart = (cart) => ({
    id: `gid://shopify/Cart/${cart.token}`,
    totalQuantity: cart.item_count,
    cost: { totalAmount: { amount: (cart.total_price / 100).toFixed(2), currencyCode: cart.currency } },
    lines: cart.items.map((item) => ({
      id: item.key,
      quantity: item.quantity,
      merchandise: { id: `gid://shopify/ProductVariant/${item.variant_id}` },
    })),
    discountCodes: cart.discount_codes,
  });
  const action = (run) => Object.assign(run, { isDefault: () => true });
  Shopify.actions = {
    getCart: action(async () => ({ cart: toCart(await read()) })),
    openCart: action(async () => location.assign(`${Shopify.routes.root}cart`)),
    updateCart: action(async ({ lines = [], discountCodes, note }) => {
      const change = (async () => {
        for (const { merchandiseId, quantity } of lines)
          await post('cart/add.js', { id: merchandiseId.split('/').pop(), quantity });
        if (discountCodes || note)
          await post('cart/update.js', {
            ...(discountCodes && { discount: discountCodes.join(',') }),
            ...(note && { note }),
          });
        const cart = await read();
        document.dispatchEvent(new CustomEvent('stand-in:cart', { detail: cart }));
        return { cart: toCart(cart), userErrors: [] };
      })();
      if (lines.length)
        announce('shopify:cart:lines-update', { action: 'add', context: 'standard-action', lines, promise: change });
      if (discountCodes)
        announce('shopify:cart:discount-update', { context: 'standard-action', discountCodes, promise: change });
      return change;
    }),
  };
  const post = (path, body) =>
    fetch(Shopify.routes.root + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const announce = (type, facts) => document.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), facts));

  if (window.standIn.privacy.hasBanner) Shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }]);
})();
