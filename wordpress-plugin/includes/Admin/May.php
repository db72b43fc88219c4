<?php
/**
 * What the screens may be used for, and by whom.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Watch\Refused;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The capabilities that the screens ask for, each named once.
 */
final class May {

	const EDIT_CAMPAIGNS  = 'edit_beckon_campaigns';
	const SEE_REPORTS     = 'view_beckon_reports';
	const MANAGE_LEADS    = 'manage_beckon_leads';
	const MANAGE_SETTINGS = 'manage_beckon_settings';

	/**
	 * The permission callback of a route.
	 *
	 * @param string $capability Whoever calls must have it.
	 * @return callable(): bool
	 */
	public static function check( string $capability ): callable {
		return static function () use ( $capability ): bool {
			return current_user_can( $capability );
		};
	}

	/**
	 * Ends a request of wp-admin that lacks its nonce or its capability.
	 *
	 * @param string $capability Whoever calls must have it.
	 * @param string $action     What the nonce was made for.
	 * @return void
	 */
	public static function insist( string $capability, string $action ): void {
		check_admin_referer( $action );
		if ( ! current_user_can( $capability ) ) {
			Refused::note_right( $action );
			wp_die( esc_html__( 'You are not allowed to do this.', 'beckon' ), '', array( 'response' => 403 ) );
		}
	}
}
