<?php
/**
 * The doors for sign-ups: GET beckon/v1/leads/ticket and POST beckon/v1/leads.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Caller;
use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Called by pages of the site, without cookies.
 */
final class LeadsController {

	/**
	 * Thirty fields of a thousand letters in UTF-8, as JSON, and room to spare.
	 */
	const MOST_BYTES = 131072;
	const MOST_KEY   = 255;

	/**
	 * Offers the routes.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/leads/ticket',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'give_ticket' ),
				// Whoever begins to fill in a form has no account; a ticket says nothing but when it was given.
				'permission_callback' => '__return_true',
			)
		);
		register_rest_route(
			'beckon/v1',
			'/leads',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'take' ),
				// Whoever signs up has no account: what they send is checked by their form, weighed and judged.
				'permission_callback' => '__return_true',
			)
		);
	}

	/**
	 * Gives a ticket for a form that somebody begins to fill in.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response
	 */
	public static function give_ticket( \WP_REST_Request $request ): \WP_REST_Response {
		$caller = new Caller( $request );
		$site   = Settings::site()->id;
		if ( $request->get_param( 'site' ) !== $site ) {
			return self::answer( 404, self::refusal( 'unknown-site' ) );
		}
		if ( null !== $caller->origin && ! $caller->is_from_own_page() ) {
			return self::answer( 403, self::refusal( 'wrong-origin' ) );
		}
		return self::answer(
			200,
			array(
				'ok'     => true,
				'ticket' => Ticket::write( $site ),
			)
		);
	}

	/**
	 * Takes a sign-up.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response
	 */
	public static function take( \WP_REST_Request $request ): \WP_REST_Response {
		$body = (string) $request->get_body();
		if ( strlen( $body ) > self::MOST_BYTES ) {
			return self::answer( 413, self::refusal( 'too-large' ) );
		}
		$key  = (string) $request->get_header( 'idempotency_key' );
		$read = LeadRequest::read( json_decode( $body, false, 32 ) );
		if ( null === $read || '' === $key || strlen( $key ) > self::MOST_KEY ) {
			return self::answer(
				400,
				array(
					'ok'       => false,
					'problems' => array( array( 'message' => LeadWords::of( '' )['failed'] ) ),
				)
			);
		}
		list( $status, $answer ) = TakeLead::take( $key, $read, new Caller( $request ) );
		return self::answer( $status, $answer );
	}

	/**
	 * A refusal that no visitor reads.
	 *
	 * @param string $why Why.
	 * @return array<string, mixed>
	 */
	private static function refusal( string $why ): array {
		return array(
			'ok'  => false,
			'why' => $why,
		);
	}

	/**
	 * Writes an answer.
	 *
	 * @param int                  $status The status.
	 * @param array<string, mixed> $body   What it says.
	 * @return \WP_REST_Response
	 */
	private static function answer( int $status, array $body ): \WP_REST_Response {
		$response = new \WP_REST_Response( $body, $status );
		$response->header( 'Cache-Control', 'no-store' );
		if ( 429 === $status ) {
			$response->header( 'Retry-After', '60' );
		}
		return $response;
	}
}
