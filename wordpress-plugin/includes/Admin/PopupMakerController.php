<?php
/**
 * The routes of the import from Popup Maker: beckon/v1/admin/popup-maker.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Admin\PopupMaker\ImportPopup;
use Beckon\Admin\PopupMaker\Popups;
use Beckon\Campaigns\PostType;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Lists popups, and makes campaigns of those that are chosen.
 */
final class PopupMakerController {

	/**
	 * So many at once are done within any host's time limit.
	 */
	const MOST_AT_ONCE = 50;

	/**
	 * Offers the routes.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/admin/popup-maker',
			array(
				array(
					'methods'             => 'GET',
					'callback'            => array( self::class, 'read' ),
					'permission_callback' => May::check( May::EDIT_CAMPAIGNS ),
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( self::class, 'import' ),
					'permission_callback' => May::check( May::EDIT_CAMPAIGNS ),
					'args'                => array(
						'ids' => array(
							'type'     => 'array',
							'required' => true,
							'minItems' => 1,
							'maxItems' => self::MOST_AT_ONCE,
							'items'    => array( 'type' => 'integer' ),
						),
					),
				),
			)
		);
	}

	/**
	 * Lists them.
	 *
	 * @return \WP_REST_Response
	 */
	public static function read(): \WP_REST_Response {
		$rows = array();
		foreach ( Popups::all() as $popup ) {
			$rows[] = array(
				'id'        => $popup->ID,
				'name'      => CampaignList::name_of( $popup ),
				'isOn'      => 'publish' === $popup->post_status && Popups::is_enabled( $popup->ID ),
				'isBlocks'  => has_blocks( $popup ),
				'campaigns' => self::made_of( $popup->ID ),
			);
		}
		return new \WP_REST_Response( array( 'popups' => $rows ) );
	}

	/**
	 * Imports some.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response
	 */
	public static function import( \WP_REST_Request $request ): \WP_REST_Response {
		$results = array();
		foreach ( array_unique( $request['ids'] ) as $id ) {
			$popup = Popups::find( $id );
			if ( null !== $popup ) {
				$results[] = array( 'id' => $popup->ID ) + ImportPopup::import( $popup );
			}
		}
		return new \WP_REST_Response( array( 'results' => $results ) );
	}

	/**
	 * How many campaigns were made of a popup before.
	 *
	 * @param int $popup_id Which.
	 * @return int
	 */
	private static function made_of( int $popup_id ): int {
		return count(
			get_posts(
				array(
					'post_type'      => PostType::NAME,
					'post_status'    => array( 'publish', 'future', 'draft', 'pending', 'private' ),
					'fields'         => 'ids',
					'posts_per_page' => 20,
					// phpcs:ignore WordPress.DB.SlowDBQuery -- Asked on one screen, of a few posts.
					'meta_query'     => array(
						array(
							'key'   => ImportPopup::FROM,
							'value' => (string) $popup_id,
						),
					),
				)
			)
		);
	}
}
