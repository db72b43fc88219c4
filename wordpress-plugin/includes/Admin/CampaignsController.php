<?php
/**
 * The route of the list of campaigns: GET beckon/v1/admin/campaigns.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Names and standing, for whoever chooses among them.
 */
final class CampaignsController {

	/**
	 * Offers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/admin/campaigns',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'read' ),
				'permission_callback' => May::check( May::EDIT_CAMPAIGNS ),
			)
		);
	}

	/**
	 * Lists them.
	 *
	 * @return \WP_REST_Response
	 */
	public static function read(): \WP_REST_Response {
		return new \WP_REST_Response( array( 'campaigns' => array_values( CampaignList::all() ) ) );
	}
}
