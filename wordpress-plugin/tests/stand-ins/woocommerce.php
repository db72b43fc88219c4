<?php
/**
 * A stand-in for WooCommerce: the few functions, classes and hooks that this plugin uses, with the shapes and the habits of
 * the real ones. What it does not prove is said in the plugin's README; the contract suite runs against both.
 *
 * @package Beckon
 */

foreach ( array( 'posts', 'data', 'catalogue', 'order-table', 'orders', 'cart', 'session', 'store-api', 'add-to-cart' ) as $part ) {
	require_once __DIR__ . "/woocommerce/$part.php";
}

add_action(
	'init',
	function () {
		register_post_type( 'product', array( 'public' => true, 'show_in_rest' => true, 'label' => 'Products', 'has_archive' => 'shop', 'rewrite' => array( 'slug' => 'product' ), 'supports' => array( 'title', 'editor' ) ) );
		register_post_type( 'shop_coupon', array( 'public' => false ) );
		register_post_type( 'shop_order', array( 'public' => false ) );
		register_post_type( 'shop_order_placehold', array( 'public' => false ) );
		foreach ( array( 'wc-pending', 'wc-processing', 'wc-completed', 'wc-cancelled', 'wc-refunded', 'wc-on-hold' ) as $status ) {
			register_post_status( $status, array( 'public' => false, 'exclude_from_search' => true ) );
		}
		register_taxonomy( 'product_cat', 'product', array( 'show_in_rest' => true, 'rewrite' => array( 'slug' => 'product-category' ) ) );
		register_taxonomy( 'product_tag', 'product', array( 'show_in_rest' => true, 'rewrite' => array( 'slug' => 'product-tag' ) ) );
	},
	5
);

/** The plugin itself. */
final class WooCommerce {
	/** @var WC_Cart|null Not there in a REST call until it is loaded. */
	public $cart = null;

	/** @var WC_Session|null As the cart. */
	public $session = null;

	public static function instance(): self {
		static $self = null;
		return $self = $self ?? new self();
	}
}

function WC() {
	return WooCommerce::instance();
}

function wc_load_cart() {
	WC()->session = WC()->session ?? new WC_Session();
	WC()->cart    = new WC_Cart();
}

function get_woocommerce_currency() {
	return get_option( 'woocommerce_currency', 'EUR' );
}

function is_product() {
	return is_singular( 'product' );
}

function is_product_taxonomy() {
	return is_tax( array( 'product_cat', 'product_tag' ) );
}

function is_shop() {
	return is_post_type_archive( 'product' );
}

function is_cart() {
	return is_page( (int) get_option( 'woocommerce_cart_page_id' ) ) && get_option( 'woocommerce_cart_page_id' );
}

function is_checkout() {
	return is_page( (int) get_option( 'woocommerce_checkout_page_id' ) ) && get_option( 'woocommerce_checkout_page_id' );
}

function wc_get_cart_url() {
	return (string) get_permalink( (int) get_option( 'woocommerce_cart_page_id' ) );
}

function wc_get_checkout_url() {
	return (string) get_permalink( (int) get_option( 'woocommerce_checkout_page_id' ) );
}

function is_account_page() {
	return is_page( (int) get_option( 'woocommerce_myaccount_page_id' ) ) && get_option( 'woocommerce_myaccount_page_id' );
}

function wc_get_is_paid_statuses() {
	return array( 'processing', 'completed' );
}

// Pages have the session from the beginning, REST calls once they load the cart.
add_action( 'init', fn() => is_admin() || WC()->session = WC()->session ?? new WC_Session() );

add_filter( 'body_class', fn( $classes ) => array_merge( $classes, array( 'woocommerce-js' ) ) );
