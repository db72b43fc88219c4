<?php
/**
 * Calls of the plugin's routes and actions that were refused.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Watch;

use Beckon\Caller\Address;
use Beckon\Caller\Clock;
use Beckon\Caller\Secret;
use Beckon\Caller\TryStore;
use Beckon\Privacy\Retention;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Writes them down, as WordPress does not (ASVS 5.0.0, 16.3.2). Nothing that a caller wrote is kept, and no address: a hash of
 * the network tells one place from another.
 */
final class Refused {

	/**
	 * Answers that refuse.
	 */
	const STATUSES = array( 400, 401, 403, 405, 409, 413, 415, 422, 429 );

	/**
	 * As long as what else tells who came from where.
	 */
	const KEEP_DAYS = 30;

	/**
	 * So many kinds in an hour have a row; what is beyond is a flood, which fills no table.
	 */
	const MOST_ROWS = 200;

	/**
	 * Notes the answer of a route, where it is ours and refuses.
	 *
	 * @param mixed            $response What is answered: a response or a \WP_Error.
	 * @param array            $handler  The route's.
	 * @param \WP_REST_Request $request  The call.
	 * @return mixed The same.
	 */
	public static function note_answer( $response, $handler, \WP_REST_Request $request ) {
		if ( self::is_ours( $request->get_route() ) ) {
			$status = self::status( $response );
			if ( in_array( $status, self::STATUSES, true ) ) {
				self::note( $request->get_method() . ' ' . self::pattern( $request->get_route() ), (string) $status );
			}
		}
		return $response;
	}

	/**
	 * Notes a call of a route of ours whose nonce or log-in WordPress refuses before there is a route.
	 *
	 * @param mixed $error A \WP_Error where the call is refused.
	 * @return mixed The same.
	 */
	public static function note_login( $error ) {
		$vars  = isset( $GLOBALS['wp'] ) ? $GLOBALS['wp']->query_vars : array();
		$route = isset( $vars['rest_route'] ) && is_string( $vars['rest_route'] ) ? $vars['rest_route'] : '';
		if ( is_wp_error( $error ) && self::is_ours( $route ) ) {
			self::note( self::pattern( $route ), 'rest_cookie_invalid_nonce' === $error->get_error_code() ? 'nonce' : (string) self::status( $error ) );
		}
		return $error;
	}

	/**
	 * Notes an action of wp-admin that came without its nonce.
	 *
	 * @param string    $action What the nonce is for.
	 * @param int|false $result False where it is none.
	 * @return void
	 */
	public static function note_nonce( $action, $result ): void {
		if ( false === $result && is_string( $action ) && 0 === strpos( $action, 'beckon_' ) ) {
			self::note( (string) preg_replace( '~_\d+$~', '', $action ), 'nonce' );
		}
	}

	/**
	 * Notes an action of wp-admin by somebody who may not do it.
	 *
	 * @param string $action Which.
	 * @return void
	 */
	public static function note_right( string $action ): void {
		self::note( $action, '403' );
	}

	/**
	 * Lets go of what is old, with all else that is.
	 *
	 * @param array<string, callable> $steps What is done every hour.
	 * @return array<string, callable>
	 */
	public static function add_retention( array $steps ): array {
		$steps['refused'] = static fn(): int => RefusedStore::prune( Clock::sql( -self::KEEP_DAYS * DAY_IN_SECONDS ), Retention::BATCH );
		return $steps;
	}

	/**
	 * Writes it down: once an hour for each kind, account and network, with how often it was.
	 *
	 * @param string $called  What was called.
	 * @param string $because The status, or `nonce`.
	 * @return void
	 */
	private static function note( string $called, string $because ): void {
		/**
		 * Something of Beckon was refused to somebody. For logs of your own.
		 *
		 * @param string $called  Method and pattern of the route, or the action of wp-admin.
		 * @param string $because The status of the answer, or `nonce`.
		 */
		do_action( 'beckon_refused', $called, $because );
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Address::plain gives an address, or nothing.
		$address = Address::plain( isset( $_SERVER['REMOTE_ADDR'] ) ? (string) wp_unslash( $_SERVER['REMOTE_ADDR'] ) : '' );
		$network = Secret::hash( 'network', Address::network( $address ) );
		$account = get_current_user_id();
		$hour    = intdiv( Clock::now(), HOUR_IN_SECONDS );
		$name    = Secret::sign( implode( "\n", array( 'refused', $hour, $called, $because, $account, $network ) ) );
		if ( ! RefusedStore::again( $name, Clock::sql() ) && TryStore::count( 'refused', HOUR_IN_SECONDS ) <= self::MOST_ROWS ) {
			RefusedStore::add( $name, Clock::sql(), $called, $because, $account, $network );
		}
	}

	/**
	 * Whether a route is one of the plugin's.
	 *
	 * @param string $route As it was called.
	 * @return bool
	 */
	private static function is_ours( string $route ): bool {
		return 0 === strpos( $route, '/beckon/v1/' );
	}

	/**
	 * A route without what stands for one thing in it: letters alone are ours, all else may be anybody's.
	 *
	 * @param string $route As it was called.
	 * @return string
	 */
	private static function pattern( string $route ): string {
		$parts = array();
		foreach ( array_slice( explode( '/', trim( $route, '/' ) ), 0, 6 ) as $part ) {
			$parts[] = 1 === preg_match( '~^(?:v1|[a-z-]{1,24})$~D', $part ) ? $part : '…';
		}
		return '/' . implode( '/', $parts );
	}

	/**
	 * The status of an answer.
	 *
	 * @param mixed $response A response or a \WP_Error.
	 * @return int
	 */
	private static function status( $response ): int {
		if ( is_wp_error( $response ) ) {
			$data = $response->get_error_data();
			return is_array( $data ) && isset( $data['status'] ) ? (int) $data['status'] : 500;
		}
		return $response instanceof \WP_REST_Response ? $response->get_status() : 200;
	}
}
