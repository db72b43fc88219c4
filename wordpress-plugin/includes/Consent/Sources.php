<?php
/**
 * Whose word on consent counts, where the owner has not said.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Consent;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A source that is listed and has not answered means no. That matters for the WP Consent API, whose functions say yes to
 * everything as long as no consent plugin is there to ask.
 */
final class Sources {

	/**
	 * The WP Consent API, as the engine calls it.
	 */
	const CONSENT_API = 'wordpress';

	/**
	 * The sources that this site has.
	 *
	 * @return string[]
	 */
	public static function detect(): array {
		$sources = array();
		if ( function_exists( 'wp_has_consent' ) ) {
			$sources[] = self::CONSENT_API;
		}
		if ( Banner::is_on() ) {
			$sources[] = 'site';
		}
		return $sources;
	}
}
