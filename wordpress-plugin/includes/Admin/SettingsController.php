<?php
/**
 * The route of the settings: beckon/v1/admin/settings.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Settings\Settings;
use Beckon\Settings\TimeZone;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Tells what is set, and sets it; what is wrong is told all at once.
 */
final class SettingsController {

	/**
	 * Groups that the screen may change.
	 */
	const GROUPS = array( 'site', 'leads', 'counts', 'codes', 'attribution', 'banner', 'roles', 'hosting', 'keepsDataOnUninstall' );

	/**
	 * Offers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/admin/settings',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( self::class, 'read' ),
					'permission_callback' => May::check( May::MANAGE_SETTINGS ),
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( self::class, 'save' ),
					'permission_callback' => May::check( May::MANAGE_SETTINGS ),
				),
			)
		);
	}

	/**
	 * Tells what is set.
	 *
	 * @return \WP_REST_Response
	 */
	public static function read(): \WP_REST_Response {
		$site = Settings::site();
		return new \WP_REST_Response(
			array(
				'settings'      => Settings::all(),
				'found'         => ConsentTools::find(),
				'roles'         => Roles::all(),
				'timeZone'      => wp_timezone_string(),
				'isZoneCarried' => null !== TimeZone::name( wp_timezone() ),
				'locale'        => $site->locale,
				'generalUrl'    => admin_url( 'options-general.php' ),
				'policyUrl'     => get_privacy_policy_url(),
			)
		);
	}

	/**
	 * Sets some of it.
	 *
	 * @param \WP_REST_Request $request The call: groups that replace what they were.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function save( \WP_REST_Request $request ) {
		$sent     = $request->get_json_params();
		$unknown  = array_diff( array_keys( is_array( $sent ) ? $sent : array( 'no settings' => 1 ) ), self::GROUPS );
		$problems = array();
		foreach ( $unknown as $group ) {
			$problems[] = array(
				'path'    => (string) $group,
				/* translators: %s: name of a setting. */
				'message' => sprintf( __( 'There is no setting named “%s”.', 'beckon' ), (string) $group ),
			);
		}
		$problems = array() === $problems ? Settings::save( $sent ) : $problems;
		if ( array() !== $problems ) {
			return new \WP_Error(
				'beckon_invalid',
				__( 'Nothing was saved. Mend what is marked, and save again.', 'beckon' ),
				array(
					'status'   => 400,
					'problems' => $problems,
				)
			);
		}
		return self::read();
	}
}
