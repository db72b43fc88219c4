<?php
/**
 * Languages as the web names them.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Words;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Language tags (BCP 47) from the locales of WordPress.
 */
final class LanguageTag {

	/**
	 * Language, script, region and variants, each where it may stand. A browser refuses the whole tag where one is not.
	 */
	const WELL_FORMED = '/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(?=-|$)/iD';

	/**
	 * The tag of a locale, without what no tag may have: `de_DE_formal` is `de-DE-formal`, `pt_PT_ao90` is `pt-PT`.
	 *
	 * @param string $locale Of WordPress.
	 * @return string English where it is no language at all.
	 */
	public static function of( string $locale ): string {
		return 1 === preg_match( self::WELL_FORMED, str_replace( '_', '-', $locale ), $found ) ? $found[0] : 'en';
	}
}
