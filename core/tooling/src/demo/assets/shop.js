// The shop's own few lines: cart, privacy choices, and the demo's "visit as".
const year = 31_536_000;
const readCookie = (name) =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';
const writeCookie = (name, value) => {
  document.cookie = `${name}=${value}; path=/; max-age=${value ? year : 0}; samesite=lax`;
};

const readCart = () =>
  new Map(
    readCookie('demo_cart')
      .split('|')
      .filter(Boolean)
      .map((line) => line.split(':'))
      .map(([handle, count]) => [handle, Number(count)]),
  );

async function changeCart(change) {
  const cart = readCart();
  change(cart);
  writeCookie('demo_cart', [...cart].map((line) => line.join(':')).join('|'));
  const facts = await (await fetch('/cart.json')).json();
  for (const count of document.querySelectorAll('[data-cart-count]')) count.textContent = facts['cart.items'];
  window.beckon('facts', facts);
}

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-add], [data-remove], [data-order], [data-answer], [data-open-consent]');
  if (!button) return;
  const { add, remove, order, answer, openConsent } = button.dataset;
  if (add) {
    await changeCart((cart) => cart.set(add, (cart.get(add) ?? 0) + 1));
    button.textContent = 'Added. Another?';
  }
  if (remove) {
    await changeCart((cart) => cart.delete(remove));
    location.reload();
  }
  if (order !== undefined) {
    window.beckon('goal', 'order', {
      revenue: (await (await fetch('/cart.json')).json())['cart.total'],
      currency: 'EUR',
    });
    await changeCart((cart) => cart.clear());
    button.closest('main').textContent = 'Thank you. Nothing was charged, nothing will arrive.';
  }
  if (answer) {
    writeCookie('demo_consent', answer);
    window.beckon('consent', answer);
    document.querySelector('[data-consent]').hidden = true;
  }
  if (openConsent !== undefined) document.querySelector('[data-consent]').hidden = false;
});

document.querySelector('[data-switch]').addEventListener('submit', (event) => {
  event.preventDefault();
  const choice = new FormData(event.target);
  // Somebody else sits down at this browser: what it remembers of the last visitor goes.
  window.beckon('forget');
  for (const name of ['demo_cart', 'demo_consent']) writeCookie(name, '');
  for (const name of ['place', 'customer']) writeCookie(`demo_${name}`, choice.get(name));
  location.assign(location.pathname + (location.search.includes('beckon-debug') ? '?beckon-debug' : ''));
});
for (const select of document.querySelectorAll('[data-switch] select'))
  select.addEventListener('change', () => select.form.requestSubmit());
