<?php
/**
 * The route of the live snapshot: GET beckon/v1/admin/snapshot.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Campaigns\CampaignStore;
use Beckon\Campaigns\Schema;
use Beckon\Settings\Settings;
use Beckon\Snapshot\SnapshotStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What pages decide by, for whoever asks why something is not showing.
 */
final class SnapshotController {

	/**
	 * Offers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/admin/snapshot',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'read' ),
				'permission_callback' => May::check( May::EDIT_CAMPAIGNS ),
			)
		);
	}

	/**
	 * Hands it out, with every campaign as it was saved last.
	 *
	 * @return \WP_REST_Response
	 */
	public static function read(): \WP_REST_Response {
		$kept      = array();
		$documents = array();
		foreach ( CampaignList::all() as $id => $one ) {
			$kept[]   = array(
				'id'     => (string) $id,
				'name'   => $one['name'],
				'status' => 'live' === $one['status'] ? 'live' : ( 'paused' === $one['status'] ? 'paused' : 'draft' ),
			);
			$document = CampaignStore::document( $one['postId'] );
			if ( null !== $document && array() === Schema::check( $document ) ) {
				$documents[] = $document;
			}
		}
		return new \WP_REST_Response(
			array(
				'snapshot'  => SnapshotStore::read(),
				'site'      => Settings::site(),
				'documents' => $documents,
				'kept'      => $kept,
			)
		);
	}
}
