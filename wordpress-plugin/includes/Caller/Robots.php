<?php
/**
 * Tells robots by what they call themselves.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The pattern comes with the plugin: the build copies it from the package `isbot`, which the hub uses as well.
 */
final class Robots {

	/**
	 * Whether a browser is by its own words none.
	 *
	 * @param string $agent The header `User-Agent`.
	 * @return bool
	 */
	public static function is_bot( string $agent ): bool {
		if ( '' === $agent ) {
			return true;
		}
		$pattern = Lists::read( 'robots.txt' );
		// Where the list is missing, the plainest words.
		$found = preg_match( '~' . ( '' === $pattern ? 'bot|crawl|spider|curl|wget|headless|python' : $pattern ) . '~i', $agent );
		return 1 === $found;
	}
}
