// Shops that lead to their cart answer the form by a redirect: the page that saw the click is gone, and the cart is another.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import type { Scene, Stage } from './stage.ts';

let stage: Stage;
let scene: Scene;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  await scene.expectQuiet();
  await scene.close();
});
afterAll(() => stage.close());

async function visit(path: string, consent?: 'pending') {
  scene = await stage.scene({
    fixture: 'shopify',
    campaigns: [{ id: 'added', format: 'slide-in', triggers: { match: 'any', list: [{ kind: 'add-to-cart' }] } }],
    redirects: { '/cart/add': '/cart', '/cart/update': '/cart', '/login': '/cart', '/de/cart/add': '/de/cart' },
    answers: { '/cart.js': { item_count: 1, total_price: 8900, currency: 'EUR', items: [] } },
    facts: { 'cart.items': 1 },
    ...(consent && { consent }),
  });
  await scene.visit(path);
}
/** Hands a form in as a page without scripts does. */
const submit = async (action: string) => {
  await scene.page.evaluate((to) => {
    const form = document.body.appendChild(document.createElement('form'));
    Object.assign(form, { method: 'post', action: to });
    form.submit();
  }, action);
  await scene.page.waitForURL('**/cart');
  await scene.page.waitForLoadState('networkidle');
};
const shown = () => scene.campaign('added').count();

test.each(['granted', 'pending'] as const)(
  'what waits for the cart comes on the cart that a form has led to, once; consent: %s',
  async (consent) => {
    await visit('/products/lamp', consent === 'pending' ? consent : undefined);
    await submit('/cart/add');
    await scene.campaign('added').getByText('This is added').waitFor();
    await scene.page.reload({ waitUntil: 'networkidle' });
    expect(await shown()).toBe(0);
    await scene.page.goBack({ waitUntil: 'networkidle' });
    await scene.page.goForward({ waitUntil: 'networkidle' });
    expect(await shown()).toBe(0);
    if (consent === 'pending') expect(await scene.storage()).toEqual({ cookies: {}, local: {}, session: {} });
  },
);

test('it comes in a market with a root of its own', async () => {
  await visit('/de/products/lamp');
  await submit('/de/cart/add');
  await scene.campaign('added').getByText('This is added').waitFor();
});

test('it does not come on a cart that was opened by a link', async () => {
  await visit('/products/lamp');
  await scene.page.getByRole('link', { name: 'Cart' }).click();
  await scene.page.waitForURL('**/cart');
  await scene.page.waitForLoadState('networkidle');
  expect(await shown()).toBe(0);
});

test('it does not come where the cart itself was changed, nor where somebody has logged in', async () => {
  await visit('/cart');
  await submit('/cart/update');
  expect(await shown()).toBe(0);
  await scene.visit('/account/login');
  await submit('/login');
  expect(await shown()).toBe(0);
});
