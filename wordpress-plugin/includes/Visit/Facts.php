<?php
/**
 * What is known of whoever makes this call.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Visit;

use Beckon\Shop\Shops;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Only what is asked for. Whether somebody is logged in is always told: by it the page knows that it was answered.
 */
final class Facts {

	/**
	 * Reads the facts.
	 *
	 * @param string[] $names Attributes that are asked for.
	 * @return array<string, mixed> By attribute.
	 */
	public static function of_caller( array $names ): array {
		$before = get_current_user_id();
		// WordPress forgets who calls its REST API without a nonce, against calls that change something. This one does not.
		$user = $before > 0 ? $before : (int) wp_validate_auth_cookie( '', 'logged_in' );
		wp_set_current_user( $user );
		try {
			return self::read( $names, $user );
		} finally {
			wp_set_current_user( $before );
		}
	}

	/**
	 * Reads the facts of a user.
	 *
	 * @param string[] $names Attributes that are asked for.
	 * @param int      $user  The account; 0 for a stranger.
	 * @return array<string, mixed>
	 */
	private static function read( array $names, int $user ): array {
		$facts = array( 'customer.isLoggedIn' => $user > 0 );
		if ( in_array( 'customer.roles', $names, true ) ) {
			$facts['customer.roles'] = $user > 0 ? array_values( wp_get_current_user()->roles ) : array();
		}
		$shop = Shops::current();
		if ( null !== $shop && $user > 0 && array() !== preg_grep( '/^customer\.(?!isLoggedIn$|roles$)/', $names ) ) {
			$facts += $shop->customer( $user, $names );
		}
		if ( null !== $shop && array() !== preg_grep( '/^cart\./', $names ) ) {
			$facts += array_intersect_key( $shop->cart(), array_flip( $names ) );
		}

		/**
		 * Facts about whoever looks at a page, by attribute. They reach that page only, and no cache.
		 *
		 * @param array<string, mixed> $facts What is known.
		 * @param int                  $user  The account; 0 for a stranger.
		 * @param string[]             $names Attributes that live campaigns ask for.
		 */
		return (array) apply_filters( 'beckon_attributes', $facts, $user, $names );
	}
}
