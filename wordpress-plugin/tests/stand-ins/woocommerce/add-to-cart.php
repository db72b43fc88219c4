<?php
/**
 * The ways in which themes put a product into the cart. Without a new page: classic themes by jQuery, blocks by the Store API
 * with an event of their own, and scripts by the data store `wc/store/cart`, which tells nobody. With one: a form.
 *
 * @package Beckon
 */

/** Begins a session for whoever has none, as the first product does. */
function wc_stand_in_add_to_cart( int $product, int $quantity ): void {
	if ( ! is_user_logged_in() && ! isset( $_COOKIE[ 'wp_woocommerce_session_' . COOKIEHASH ] ) ) {
		$session = wp_generate_uuid4();
		setcookie( 'wp_woocommerce_session_' . COOKIEHASH, $session, 0, '/', '', false, true );
		setcookie( 'woocommerce_items_in_cart', '1', 0, '/' );
		$_COOKIE[ 'wp_woocommerce_session_' . COOKIEHASH ] = $session;
	}
	WC()->cart ?? wc_load_cart();
	WC()->cart->add_to_cart( $product, $quantity );
}

add_action(
	'template_redirect',
	function () {
		if ( 'add_to_cart' === ( $_GET['wc-ajax'] ?? '' ) ) {
			wc_stand_in_add_to_cart( (int) $_POST['product_id'], 1 );
			if ( 'yes' === get_option( 'woocommerce_cart_redirect_after_add' ) ) {
				wc_add_notice( 'It has been added to your cart.' );
			}
			wp_send_json( array( 'fragments' => array(), 'cart_hash' => md5( (string) wp_rand() ) ) );
		}
	},
	0
);

add_action(
	'wp_loaded',
	function () {
		if ( ! is_numeric( $_REQUEST['add-to-cart'] ?? '' ) ) {
			return;
		}
		wc_stand_in_add_to_cart( (int) $_REQUEST['add-to-cart'], 1 );
		wc_add_notice( 'It has been added to your cart.' );
		if ( 'yes' === get_option( 'woocommerce_cart_redirect_after_add' ) ) {
			wp_safe_redirect( wc_get_cart_url() );
			exit;
		}
	},
	20
);

add_action( 'wp_enqueue_scripts', fn() => is_product() && array_map( 'wp_enqueue_script', array( 'jquery', 'wp-data', 'wp-api-fetch' ) ) );

add_action(
	'wp_footer',
	function () {
		if ( ! is_product() ) {
			return;
		}
		foreach ( array( 'classic', 'block', 'script' ) as $way ) {
			printf( '<button type="button" data-way="%s" data-product="%d">Add, %s</button>', esc_attr( $way ), esc_attr( (string) get_queried_object_id() ), esc_html( $way ) );
		}
		printf( '<form method="post"><button name="add-to-cart" value="%d">Add, form</button></form>', esc_attr( (string) get_queried_object_id() ) );
		$leads = 'yes' === get_option( 'woocommerce_cart_redirect_after_add' );
		wp_print_inline_script_tag( 'window.wc_add_to_cart_params = ' . wp_json_encode( array( 'cart_url' => wc_get_cart_url(), 'cart_redirect_after_add' => $leads ? 'yes' : 'no' ) ) );
		// Behind the scripts of WordPress that it uses.
		wp_print_inline_script_tag( file_get_contents( __DIR__ . '/add-to-cart.js' ) );
	},
	30
);
