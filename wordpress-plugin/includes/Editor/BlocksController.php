<?php
/**
 * Blocks of a campaign document, for the canvas.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Editor;

use Beckon\Campaigns\Blocks;
use Beckon\Campaigns\Capabilities;
use Beckon\Campaigns\Schema;
use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * `POST beckon/v1/blocks`: a document in, the blocks in which it would be written out. Nothing is kept.
 */
final class BlocksController {

	/**
	 * The largest document that is read, in bytes.
	 */
	const MOST_BYTES = 1000000;

	/**
	 * Registers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/blocks',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'write' ),
				'permission_callback' => static fn(): bool => current_user_can( Capabilities::EDIT ),
			)
		);
	}

	/**
	 * Writes the blocks. The document is read from the body itself: WordPress' reading would turn `{}` into `[]`.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function write( \WP_REST_Request $request ) {
		$body     = (string) $request->get_body();
		$document = strlen( $body ) <= self::MOST_BYTES ? Json::decode( $body ) : null;
		$problems = $document instanceof \stdClass ? Schema::check( $document ) : array( array() );
		if ( array() !== $problems ) {
			return new \WP_Error(
				'beckon_bad_campaign',
				$problems[0]['message'] ?? __( 'This is no campaign that Beckon can read.', 'beckon' ),
				array( 'status' => 422 )
			);
		}
		$written = Blocks::from_document( Schema::fill( $document ) );
		return new \WP_REST_Response( array( 'content' => $written['content'] ) );
	}
}
