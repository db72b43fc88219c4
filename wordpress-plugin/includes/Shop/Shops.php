<?php
/**
 * Finds the shop of this site.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Shop;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * There is one, or none.
 */
final class Shops {

	/**
	 * The shop.
	 *
	 * @return Shop|null
	 */
	public static function current(): ?Shop {
		// Where there is none, our file about it is not even read.
		$shop = class_exists( 'WooCommerce', false ) && WooCommerce::is_there() ? new WooCommerce() : null;

		/**
		 * The shop of this site.
		 *
		 * @param Shop|null $shop WooCommerce where it is active.
		 */
		$shop = apply_filters( 'beckon_shop', $shop );
		return $shop instanceof Shop ? $shop : null;
	}
}
