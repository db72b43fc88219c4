// Puts a product into the cart as classic themes, blocks and other scripts do.
(function (jQuery, data, apiFetch) {
  const add = {
    classic: function (id) {
      jQuery.post('/?wc-ajax=add_to_cart', { product_id: id }, function (answer) {
        const { cart_redirect_after_add: leads, cart_url: cart } = window.wc_add_to_cart_params;
        if (leads === 'yes') window.location = cart;
        else jQuery(document.body).trigger('added_to_cart', [answer.fragments, answer.cart_hash]);
      });
    },
    block: function (id) {
      return put('/wc/store/v1/cart/add-item', { id: id, quantity: 1 }).then(function () {
        document.body.dispatchEvent(new CustomEvent('wc-blocks_added_to_cart', { bubbles: true, cancelable: true }));
      });
    },
    script: function (id) {
      return data.dispatch('wc/store/cart').addItemToCart(id, 1);
    },
  };
  data.register(
    data.createReduxStore('wc/store/cart', {
      reducer: function (state) {
        return state || {};
      },
      actions: {
        addItemToCart: function (id, quantity) {
          return function () {
            return readNonce().then(function (nonce) {
              const one = {
                path: '/wc/store/v1/cart/add-item',
                body: { id: id, quantity: quantity },
                headers: { Nonce: nonce },
              };
              return apiFetch({ path: '/wc/store/v1/batch', method: 'POST', data: { requests: [one] } });
            });
          };
        },
      },
    }),
  );
  function readNonce() {
    return apiFetch({ path: '/wc/store/v1/cart', parse: false }).then(function (answer) {
      return answer.headers.get('Nonce');
    });
  }
  function put(path, body) {
    return readNonce().then(function (nonce) {
      return apiFetch({ path: path, method: 'POST', data: body, headers: { Nonce: nonce } });
    });
  }
  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-way]');
    if (button) add[button.dataset.way](Number(button.dataset.product));
  });
})(window.jQuery, window.wp.data, window.wp.apiFetch);
