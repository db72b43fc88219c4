<?php
/**
 * Colours as Popup Maker keeps them.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads CSS colours and shares of opacity as `#rrggbb` or `#rrggbbaa`.
 */
final class Colour {

	/**
	 * Reads a colour.
	 *
	 * @param string $css     Such as `#abc`, `#aabbcc` or `rgba(…)`.
	 * @param string $opacity A percentage beside it; empty for none.
	 * @return string|null Null where it is none of these.
	 */
	public static function read( string $css, string $opacity = '' ): ?string {
		$css   = strtolower( trim( $css ) );
		$alpha = is_numeric( $opacity ) ? max( 0, min( 100, (float) $opacity ) ) / 100 : 1.0;
		if ( 1 === preg_match( '/^#([\da-f])([\da-f])([\da-f])$/D', $css, $match ) ) {
			$css = '#' . $match[1] . $match[1] . $match[2] . $match[2] . $match[3] . $match[3];
		}
		if ( 1 === preg_match( '/^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*([\d.]+)\s*)?\)$/D', $css, $match ) ) {
			$css   = sprintf( '#%02x%02x%02x', min( 255, (int) $match[1] ), min( 255, (int) $match[2] ), min( 255, (int) $match[3] ) );
			$alpha = $alpha * ( isset( $match[4] ) ? max( 0, min( 1, (float) $match[4] ) ) : 1 );
		}
		if ( 1 !== preg_match( '/^#[\da-f]{6}$/D', $css ) ) {
			return null;
		}
		return $alpha < 1 ? $css . sprintf( '%02x', (int) round( $alpha * 255 ) ) : $css;
	}
}
