<?php
/**
 * Takes a request of a visitor.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Rights;

use Beckon\Caller\Caller;
use Beckon\Caller\TryStore;
use Beckon\Leads\Email;
use Beckon\Privacy\Person;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Whoever asks must open a link in a mail of WordPress before anything happens. The answer is the same for an address that is
 * known and for one that is not.
 */
final class TakeRequest {

	/**
	 * One address gets no more mails about requests in a day, and one network sends no more requests in an hour.
	 */
	const MAILS_A_DAY      = 5;
	const REQUESTS_AN_HOUR = 20;

	/**
	 * As much as one may write of what is to be corrected.
	 */
	const LONGEST = 2000;

	/**
	 * Takes it.
	 *
	 * @param string $right A key of Right::ACTIONS.
	 * @param string $email Whose data it is about.
	 * @param string $wish  What is to be corrected.
	 * @param Caller $caller Who asks.
	 * @return string `sent`, `choice`, `email`, `wish`, `flood` or `failed`.
	 */
	public static function take( string $right, string $email, string $wish, Caller $caller ): string {
		if ( ! isset( Right::ACTIONS[ $right ] ) ) {
			return 'choice';
		}
		$address = Email::read( $email );
		if ( null === $address || ! is_email( $address ) ) {
			return 'email';
		}
		$wish = mb_substr( trim( $wish ), 0, self::LONGEST );
		if ( 'rectify' === $right && '' === $wish ) {
			return 'wish';
		}
		if ( TryStore::count( 'requests-from:' . $caller->network(), HOUR_IN_SECONDS ) > self::REQUESTS_AN_HOUR ) {
			return 'flood';
		}
		if ( TryStore::count( 'request-mails-to:' . Person::describe( $address )['person'], DAY_IN_SECONDS ) > self::MAILS_A_DAY ) {
			return 'sent';
		}
		$before = self::find_open( $right, $address );
		if ( null !== $before && 'request-pending' !== $before->post_status ) {
			return 'sent';
		}
		$id = null === $before ? self::create( $right, $address, $wish ) : $before->ID;
		return is_int( $id ) && true === wp_send_user_request( $id ) ? 'sent' : 'failed';
	}

	/**
	 * The same request, not answered yet.
	 *
	 * @param string $right What is asked for.
	 * @param string $email By whom.
	 * @return \WP_Post|null
	 */
	private static function find_open( string $right, string $email ): ?\WP_Post {
		$found = get_posts(
			array(
				'post_type'     => Right::POST_TYPE,
				'post_name__in' => array( Right::ACTIONS[ $right ] ),
				'title'         => $email,
				'post_status'   => array( 'request-pending', 'request-confirmed' ),
				'numberposts'   => 1,
			)
		);
		return $found[0] ?? null;
	}

	/**
	 * Makes the request: WordPress' own where it has such a kind, else one like it.
	 *
	 * @param string $right What is asked for.
	 * @param string $email By whom.
	 * @param string $wish  What is to be corrected.
	 * @return int|\WP_Error
	 */
	private static function create( string $right, string $email, string $wish ) {
		if ( ! Right::is_own( $right ) ) {
			return wp_create_user_request( $email, Right::ACTIONS[ $right ] );
		}
		$user = get_user_by( 'email', $email );
		return wp_insert_post(
			wp_slash(
				array(
					'post_type'     => Right::POST_TYPE,
					'post_name'     => Right::ACTIONS[ $right ],
					'post_title'    => $email,
					// Nothing in it that looks like HTML, which WordPress would mend.
					'post_content'  => (string) wp_json_encode( 'rectify' === $right ? array( 'wish' => $wish ) : array(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ),
					'post_author'   => false === $user ? 0 : $user->ID,
					'post_status'   => 'request-pending',
					'post_date'     => current_time( 'mysql' ),
					'post_date_gmt' => current_time( 'mysql', true ),
					// Of these WordPress would write to the owner with an address of a screen that it does not have.
					'meta_input'    => array( '_wp_admin_notified' => true ),
				)
			),
			true
		);
	}
}
