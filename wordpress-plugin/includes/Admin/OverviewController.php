<?php
/**
 * The route of the overview: GET beckon/v1/admin/overview.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Figures of a period.
 */
final class OverviewController {

	/**
	 * Offers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/admin/overview',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'read' ),
				'permission_callback' => May::check( May::SEE_REPORTS ),
				'args'                => array(
					'from'     => array(
						'type'     => 'string',
						'required' => true,
					),
					'to'       => array(
						'type'     => 'string',
						'required' => true,
					),
					'campaign' => array(
						'type'      => 'string',
						'maxLength' => 64,
					),
				),
			)
		);
	}

	/**
	 * Answers.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function read( \WP_REST_Request $request ) {
		$period = Period::read( $request['from'], $request['to'] );
		if ( null === $period ) {
			return new \WP_Error(
				'beckon_bad_period',
				__( 'Please choose two days, the first not after the last, at most two years apart.', 'beckon' ),
				array( 'status' => 400 )
			);
		}
		$campaign = (string) ( $request['campaign'] ?? '' );
		return new \WP_REST_Response( Report::read( $period, '' === $campaign ? null : $campaign ) );
	}
}
