<?php
/**
 * The door for events: POST beckon/v1/collect.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

use Beckon\Caller\Caller;
use Beckon\Caller\Clock;
use Beckon\Caller\TryStore;
use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Takes a batch of events as JSON, in a body of any type: a beacon's is `text/plain`. Answers
 * `{ accepted, dropped: { reason: count } }`: 200 once what is accepted is counted; 400, 403, 404 and 413 where the same
 * batch will never do; 429 and 503 where it may be sent again. No cookie, no session; the address is weighed and forgotten.
 */
final class CollectController {

	/**
	 * How many events a minute are taken from one network, and from all.
	 */
	const MOST_FROM_NETWORK = 1200;
	const MOST_ON_SITE      = 30000;

	/**
	 * Offers the route.
	 *
	 * @return void
	 */
	public static function register_routes(): void {
		register_rest_route(
			'beckon/v1',
			'/collect',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'collect' ),
				// Pages of the site report for visitors who have no account: the door checks what it takes.
				'permission_callback' => '__return_true',
			)
		);
	}

	/**
	 * Answers a call.
	 *
	 * @param \WP_REST_Request $request The call.
	 * @return \WP_REST_Response
	 */
	public static function collect( \WP_REST_Request $request ): \WP_REST_Response {
		$parsed  = ParseBatch::read( (string) $request->get_body() );
		$events  = $parsed['events'];
		$dropped = $parsed['dropped'];
		if ( array() === $events ) {
			return self::answer( array() === $dropped ? 200 : self::status_of( $dropped ), 0, $dropped );
		}
		$site = Settings::site();
		if ( $events[0]['site'] !== $site->id ) {
			return self::answer( 404, 0, self::merge( $dropped, array( 'unknown-site' => count( $events ) ) ) );
		}
		$caller  = new Caller( $request );
		$counted = array_filter( $events, array( Count::class, 'is_counted' ) );
		$known   = SeenStore::known( array_column( $counted, 'id' ) );
		if ( null === $known ) {
			return self::answer( 503, 0, $dropped );
		}
		$passed = Door::pass(
			$events,
			array(
				'at'       => Clock::now_ms() / 1000,
				'site'     => $site->id,
				'zone'     => wp_timezone_string(),
				'origin'   => $caller->origin,
				'origins'  => Caller::origins(),
				'hearing'  => new Hearing( $request->get_header( 'sec_gpc' ), $request->get_header( 'dnt' ), $site->consent ?? null ),
				'may_take' => static function ( int $count ) use ( $caller ): bool {
					return TryStore::count( 'events-from:' . $caller->network(), MINUTE_IN_SECONDS, $count ) <= self::MOST_FROM_NETWORK
						&& TryStore::count( 'events', MINUTE_IN_SECONDS, $count ) <= self::MOST_ON_SITE;
				},
				'has_seen' => static function ( string $id ) use ( $known ): bool {
					return isset( $known[ $id ] );
				},
			)
		);
		return self::keep( $passed['kept'], self::merge( $dropped, $passed['dropped'] ), $caller );
	}

	/**
	 * Counts what passed, and answers.
	 *
	 * @param array<int, array<string, mixed>> $kept    What passed.
	 * @param array<string, int>               $dropped What did not.
	 * @param Caller                           $caller  Who called.
	 * @return \WP_REST_Response
	 */
	private static function keep( array $kept, array $dropped, Caller $caller ): \WP_REST_Response {
		if ( isset( $dropped['wrong-origin'] ) ) {
			return self::answer( 403, 0, $dropped );
		}
		if ( isset( $dropped['rate'] ) ) {
			return self::answer( 429, 0, $dropped );
		}
		// A robot is answered like anybody.
		$counted = $caller->is_bot() ? array() : array_filter( $kept, array( Count::class, 'is_counted' ) );
		$news    = Count::events( array_values( $counted ) );
		if ( null === $news ) {
			return self::answer( 503, 0, $dropped );
		}
		$repeats = count( $counted ) - $news;
		if ( $repeats > 0 ) {
			$dropped = self::merge( $dropped, array( 'duplicate' => $repeats ) );
		}
		if ( array() !== $kept ) {
			/**
			 * Events of this site's pages were taken.
			 *
			 * @param array<int, array<string, mixed>> $kept As the catalogue has them, each with its `day`.
			 */
			do_action( 'beckon_events_taken', $kept );
		}
		return self::answer( 200, count( $kept ) - $repeats, $dropped );
	}

	/**
	 * The status that tells what was wrong with all of a call.
	 *
	 * @param array<string, int> $dropped The reasons.
	 * @return int
	 */
	private static function status_of( array $dropped ): int {
		return isset( $dropped['too-large'] ) ? 413 : 400;
	}

	/**
	 * Adds up reasons.
	 *
	 * @param array<string, int> $some Counts.
	 * @param array<string, int> $more Counts.
	 * @return array<string, int>
	 */
	private static function merge( array $some, array $more ): array {
		foreach ( $more as $reason => $count ) {
			$some[ $reason ] = ( $some[ $reason ] ?? 0 ) + $count;
		}
		return $some;
	}

	/**
	 * Writes the answer.
	 *
	 * @param int                $status   The status.
	 * @param int                $accepted How many events were taken.
	 * @param array<string, int> $dropped  How many were not, by reason.
	 * @return \WP_REST_Response
	 */
	private static function answer( int $status, int $accepted, array $dropped ): \WP_REST_Response {
		$response = new \WP_REST_Response(
			array(
				'accepted' => $accepted,
				'dropped'  => (object) $dropped,
			),
			$status
		);
		$response->header( 'Cache-Control', 'no-store' );
		if ( 429 === $status || 503 === $status ) {
			$response->header( 'Retry-After', 429 === $status ? '10' : '5' );
		}
		return $response;
	}
}
