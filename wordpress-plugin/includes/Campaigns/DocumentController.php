<?php
/**
 * Campaign documents in and out.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * `GET beckon/v1/campaigns/<id>` and `POST beckon/v1/campaigns`.
 */
final class DocumentController {

	/**
	 * The largest document that is read, in bytes.
	 */
	const MOST_BYTES = 1000000;

	/**
	 * Registers the routes.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/campaigns/(?P<id>\d+)',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'read' ),
				'permission_callback' => static fn( \WP_REST_Request $request ): bool => current_user_can( Capabilities::EDIT ) && current_user_can( 'edit_post', (int) $request['id'] ),
			)
		);
		register_rest_route(
			'beckon/v1',
			'/campaigns',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'import' ),
				'permission_callback' => static fn(): bool => current_user_can( Capabilities::EDIT ),
			)
		);
	}

	/**
	 * A campaign as the document that can be imported elsewhere.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function read( \WP_REST_Request $request ) {
		$document = CampaignStore::document( (int) $request['id'] ) ?? CampaignStore::compiled( (int) $request['id'] );
		if ( null === $document ) {
			return new \WP_Error( 'beckon_no_document', __( 'There is no such campaign, or something in it has to be put right first.', 'beckon' ), array( 'status' => 404 ) );
		}
		return new \WP_REST_Response( $document );
	}

	/**
	 * Takes a document in. It is read from the body itself: WordPress' reading would turn `{}` into `[]`.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function import( \WP_REST_Request $request ) {
		$body     = (string) $request->get_body();
		$document = strlen( $body ) <= self::MOST_BYTES ? Json::decode( $body ) : null;
		if ( ! $document instanceof \stdClass ) {
			return new \WP_Error( 'beckon_no_campaign', __( 'This is no campaign that Beckon can read.', 'beckon' ), array( 'status' => 400 ) );
		}
		$taken = ImportCampaign::take( $document );
		if ( 0 === $taken['post'] ) {
			return new \WP_Error(
				'beckon_bad_campaign',
				$taken['problems'][0]['message'],
				array(
					'status'   => 422,
					'problems' => $taken['problems'],
				)
			);
		}
		$answer = array(
			'post' => $taken['post'],
			'id'   => CampaignStore::id_of( $taken['post'] ),
			'edit' => get_edit_post_link( $taken['post'], 'raw' ),
		);
		return new \WP_REST_Response( $answer, 201 );
	}
}
