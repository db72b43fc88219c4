<?php
/**
 * The rules of a start.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Campaigns\Capabilities;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * `GET beckon/v1/starts/<id>`.
 */
final class StartsController {

	/**
	 * Registers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/starts/(?P<id>[a-z0-9-]{1,64})',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'read' ),
				'permission_callback' => static fn(): bool => current_user_can( Capabilities::EDIT ),
			)
		);
	}

	/**
	 * Reads one.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function read( \WP_REST_Request $request ) {
		$start = Starts::find( (string) $request->get_url_params()['id'] );
		if ( null === $start ) {
			return new \WP_Error( 'beckon_no_start', __( 'There is no such start.', 'beckon' ), array( 'status' => 404 ) );
		}
		return new \WP_REST_Response( $start );
	}
}
