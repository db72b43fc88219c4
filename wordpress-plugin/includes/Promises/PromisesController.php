<?php
/**
 * The route of the promises: beckon/v1/admin/promises.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Promises;

use Beckon\Admin\May;
use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Tells the register beside what this site is set to, and notes that the owner has read what changed.
 */
final class PromisesController {

	/**
	 * Offers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/admin/promises',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( self::class, 'read' ),
					'permission_callback' => May::check( May::MANAGE_SETTINGS ),
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( self::class, 'note_read' ),
					'permission_callback' => May::check( May::MANAGE_SETTINGS ),
					'args'                => array(
						'isRead' => array(
							'type'     => 'boolean',
							'required' => true,
							'enum'     => array( true ),
						),
					),
				),
			)
		);
	}

	/**
	 * Tells it.
	 *
	 * @return \WP_REST_Response
	 */
	public static function read(): \WP_REST_Response {
		$leads   = Settings::get( 'leads' );
		$storage = Settings::site()->storage;
		return new \WP_REST_Response(
			array(
				'register'   => Register::read(),
				'set'        => array(
					'keepLeadsDays'  => $leads['keepDays'],
					'ipDays'         => $leads['ipDays'],
					'keepCountsDays' => Settings::get( 'counts' )['keepDays'],
					'windowDays'     => Settings::get( 'attribution' )['windowDays'],
					'storageKind'    => $storage->kind,
					'storageDays'    => $storage->days,
					'bannerIsOn'     => Settings::get( 'banner' )['isOn'],
				),
				'hosting'    => Settings::get( 'hosting' ),
				'recipients' => Recipients::all(),
				'sources'    => PageSources::read(),
			)
		);
	}

	/**
	 * Notes that what changed was read.
	 *
	 * @return \WP_REST_Response
	 */
	public static function note_read(): \WP_REST_Response {
		News::note_read();
		return new \WP_REST_Response( array( 'changes' => News::untold() ) );
	}
}
