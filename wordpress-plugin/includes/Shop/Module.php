<?php
/**
 * The shop: what it knows, and what campaigns brought it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Shop;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Hooks of the shop. On a site without one they never fire.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks the shop into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		add_filter( 'beckon_facts', array( PageFacts::class, 'add' ), 10, 2 );
		add_action( 'woocommerce_add_to_cart', array( Added::class, 'note' ), 10, 0 );
		add_action( 'template_redirect', array( Added::class, 'note_arrival' ) );
		add_action( 'beckon_print_tag', array( Added::class, 'tell' ) );
		// Whoever checks out, in the classic way and in blocks.
		add_action( 'woocommerce_checkout_order_processed', array( Credit::class, 'note_visitor' ), 10, 1 );
		add_action( 'woocommerce_store_api_checkout_order_processed', array( Credit::class, 'note_visitor' ), 10, 1 );
		add_action( 'woocommerce_new_order', array( Credit::class, 'settle' ), 20, 1 );
		add_action( 'woocommerce_order_status_changed', array( Credit::class, 'settle' ), 20, 1 );
		add_action( 'woocommerce_order_refunded', array( Credit::class, 'settle' ), 20, 1 );
		add_action( 'woocommerce_refund_deleted', array( self::class, 'settle_after_refund' ), 20, 2 );
		add_action( 'woocommerce_trash_order', array( Credit::class, 'remove' ), 20, 1 );
		add_action( 'woocommerce_delete_order', array( Credit::class, 'remove' ), 20, 1 );
		add_action( 'woocommerce_untrash_order', array( Credit::class, 'settle' ), 20, 1 );
		add_action( 'before_woocommerce_init', array( Compatibility::class, 'declare' ) );
	}

	/**
	 * Settles an order of which a refund was taken back.
	 *
	 * @param int $refund The refund.
	 * @param int $order  The order.
	 * @return void
	 */
	public static function settle_after_refund( $refund, $order ): void {
		unset( $refund );
		Credit::settle( $order );
	}
}
