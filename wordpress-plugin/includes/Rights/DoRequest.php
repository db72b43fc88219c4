<?php
/**
 * Does what a proven request asks for.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Rights;

use Beckon\Leads\LeadStore;
use Beckon\Leads\LimitLead;
use Beckon\Privacy\Forget;
use Beckon\Privacy\Person;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What can be done without a person's judgement is done at once, and can be taken back among the sign-ups. Copies and erasures
 * are of the whole site: WordPress' own tools make them when the owner says so. What is to be corrected only a person can judge.
 */
final class DoRequest {

	/**
	 * By right, the limit that is set.
	 */
	const LIMITS = array(
		'restrict' => 'restrict',
		'object'   => 'object',
		'withdraw' => 'object',
	);

	/**
	 * Does it, once somebody has opened the link in their mail.
	 *
	 * @param int $id The request.
	 * @return void
	 */
	public static function act( $id ): void {
		$request = wp_get_user_request( (int) $id );
		$right   = false === $request ? null : Right::of( $request->action_name );
		if ( null === $right || ! isset( self::LIMITS[ $right ] ) || 'request-confirmed' !== $request->status ) {
			return;
		}
		$whose = Person::describe( $request->email );
		$skip  = 0;
		do {
			$rows = LeadStore::of( $whose, LeadStore::BATCH, $skip );
			LimitLead::apply( $rows, self::LIMITS[ $right ] );
			$visitors = 'withdraw' === $right ? array_unique( array_filter( array_column( $rows, 'visitor' ) ) ) : array();
			array_map( array( Forget::class, 'browser' ), $visitors );
			$skip   += count( $rows );
			$is_full = LeadStore::BATCH === count( $rows );
		} while ( $is_full );
		self::complete( $request->ID );
	}

	/**
	 * Notes that a request is answered.
	 *
	 * @param int $id The request.
	 * @return void
	 */
	public static function complete( int $id ): void {
		update_post_meta( $id, '_wp_user_request_completed_timestamp', time() );
		wp_update_post(
			array(
				'ID'          => $id,
				'post_status' => 'request-completed',
			)
		);
	}

	/**
	 * What WordPress calls our kinds of request in its mail.
	 *
	 * @param string $description Its own words.
	 * @param string $action      The kind.
	 * @return string
	 */
	public static function describe( $description, $action ): string {
		$right = Right::of( (string) $action );
		return null !== $right && Right::is_own( $right ) ? Right::choices()[ $right ] : (string) $description;
	}

	/**
	 * What whoever opened the link reads.
	 *
	 * @param string $message WordPress' own words.
	 * @param int    $id      The request.
	 * @return string
	 */
	public static function thank( $message, $id ): string {
		$request = wp_get_user_request( (int) $id );
		$right   = false === $request ? null : Right::of( $request->action_name );
		if ( null === $right || ! Right::is_own( $right ) ) {
			return (string) $message;
		}
		$words = 'request-completed' === $request->status
			? __( 'Thank you. Your request is done.', 'beckon' )
			/* translators: %s: a date. */
			: sprintf( __( 'Thank you. We have your request and answer it by %s.', 'beckon' ), wp_date( (string) get_option( 'date_format' ), DueDate::of( $right, (int) get_post_time( 'U', true, $request->ID ) ) ) );
		return '<p class="success">' . esc_html( $words ) . '</p>';
	}
}
