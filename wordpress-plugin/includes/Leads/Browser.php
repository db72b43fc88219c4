<?php
/**
 * What is kept of a user agent.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The family, and nothing by which one browser is told from the next.
 */
final class Browser {

	/**
	 * First match: many name another browser before they come to themselves.
	 */
	const FAMILIES = array(
		'Edge'             => '~\bEdgA?/~',
		'Opera'            => '~\bOPR/|\bOPT/~',
		'Samsung Internet' => '~\bSamsungBrowser/~',
		'Firefox'          => '~\bFirefox/|\bFxiOS/~',
		'Chrome'           => '~\bChrome/|\bCriOS/~',
		'Safari'           => '~\bVersion/[\d.]+.*\bSafari/~',
	);

	/**
	 * Names the family.
	 *
	 * @param string $agent The header `User-Agent`.
	 * @return string
	 */
	public static function family( string $agent ): string {
		foreach ( self::FAMILIES as $name => $pattern ) {
			if ( 1 === preg_match( $pattern, $agent ) ) {
				return $name;
			}
		}
		return 'Other';
	}
}
