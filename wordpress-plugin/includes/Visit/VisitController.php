<?php
/**
 * Who this is: GET beckon/v1/visit.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Visit;

use Beckon\Caller\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Facts about a person, asked by a page of this site for whoever looks at it, and kept by no cache. A cached page cannot
 * carry a nonce; so the login cookie is checked here, and only pages of this very site are answered.
 */
final class VisitController {

	/**
	 * Offers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/visit',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'tell' ),
				// Everybody may ask about themselves, strangers included; nobody is told about anybody else.
				'permission_callback' => array( self::class, 'is_own_page' ),
			)
		);
	}

	/**
	 * Whether a page of this site asks. Browsers say so by headers that no script can set.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return true|\WP_Error
	 */
	public static function is_own_page( \WP_REST_Request $request ) {
		$caller = new Caller( $request );
		$from   = (string) $request->get_header( 'sec_fetch_site' );
		$is_own = 'same-origin' === $from;
		if ( '' === $from ) {
			// Browsers of before 2023.
			$has_page = 1 === preg_match( '~^https?://[^/?#]+~i', (string) $request->get_header( 'referer' ), $page );
			$is_own   = null !== $caller->origin || ( $has_page && in_array( strtolower( $page[0] ), Caller::origins(), true ) );
		}
		if ( $is_own && ( null === $caller->origin || $caller->is_from_own_page() ) ) {
			return true;
		}
		return new \WP_Error( 'beckon_foreign_page', __( 'Only pages of this site may ask this.', 'beckon' ), array( 'status' => 403 ) );
	}

	/**
	 * Tells.
	 *
	 * @return \WP_REST_Response
	 */
	public static function tell(): \WP_REST_Response {
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- The name that page caches read.
			define( 'DONOTCACHEPAGE', true );
		}
		$response = new \WP_REST_Response( (object) Facts::of_caller( Needs::names() ) );
		$response->header( 'Cache-Control', 'no-store, private' );
		$response->header( 'Vary', 'Cookie' );
		return $response;
	}
}
