<?php
/**
 * Names what is kept in browsers to the WP Consent API.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Privacy;

use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Of use where that plugin is active; nothing happens elsewhere.
 */
final class Cookies {

	/**
	 * Says that this plugin asks for consent.
	 *
	 * @return void
	 */
	public static function tell(): void {
		if ( ! function_exists( 'wp_add_cookie_info' ) ) {
			return;
		}
		$days = (int) Settings::site()->storage->days;
		/* translators: %d: a number of days. */
		$kept = sprintf( _n( '%d day', '%d days', $days, 'beckon' ), $days );
		wp_add_cookie_info( 'beckon', 'Beckon', 'preferences', $kept, __( 'Remembers which campaigns this browser has met', 'beckon' ), true, false, false );
		wp_add_cookie_info( 'beckon_open', 'Beckon', 'preferences', __( 'until the browser is closed', 'beckon' ), __( 'Tells one visit from the next', 'beckon' ), false, false, false );
		if ( true === Settings::get( 'banner' )['isOn'] ) {
			wp_add_cookie_info( 'beckon_consent', 'Beckon', 'functional', __( '6 months', 'beckon' ), __( 'Keeps your privacy choices', 'beckon' ), false, false, false );
		}
	}
}
