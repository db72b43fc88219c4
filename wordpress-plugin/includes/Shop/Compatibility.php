<?php
/**
 * Tells WooCommerce with what of it this plugin works.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Shop;

use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Without it, the shop's owner is warned of every new way to store orders.
 */
final class Compatibility {

	/**
	 * Declares it.
	 *
	 * @return void
	 */
	public static function declare(): void {
		$features = '\Automattic\WooCommerce\Utilities\FeaturesUtil';
		if ( class_exists( $features ) ) {
			$features::declare_compatibility( 'custom_order_tables', Plugin::file(), true );
			$features::declare_compatibility( 'cart_checkout_blocks', Plugin::file(), true );
		}
	}
}
