<?php
/**
 * The requests of a site, as its owner goes through them.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Rights;

use Beckon\Privacy\Person;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * WordPress' own and ours, in one list with one count of days, wherever they were made.
 */
final class Requests {

	/**
	 * More than a site has in two years, which is as long as ours are kept.
	 */
	const MOST = 500;

	/**
	 * Answered ones are kept for so many days, to show that they were; those that nobody proved for a month.
	 */
	const KEEP_DAYS     = 730;
	const UNPROVEN_DAYS = 30;

	/**
	 * By WordPress' status, how a request stands.
	 */
	const STATES = array(
		'request-pending'   => 'unproven',
		'request-confirmed' => 'open',
		'request-failed'    => 'lapsed',
		'request-completed' => 'done',
	);

	/**
	 * First those that wait, by when they are due, then the newest of the others: strangers may send any number of requests
	 * that nobody proves, and they hide none that must be answered.
	 *
	 * @param int $most How many of either.
	 * @return array<int, array<string, mixed>>
	 */
	public static function all( int $most = self::MOST ): array {
		$waits = self::with_status( array( 'request-confirmed' ), $most );
		usort(
			$waits,
			static function ( array $one, array $other ): int {
				return strcmp( $one['dueAt'], $other['dueAt'] );
			}
		);
		return array_merge( $waits, self::with_status( array_diff( array_keys( self::STATES ), array( 'request-confirmed' ) ), $most ) );
	}

	/**
	 * The newest that stand so.
	 *
	 * @param string[] $statuses Of WordPress.
	 * @param int      $most     How many.
	 * @return array<int, array<string, mixed>>
	 */
	private static function with_status( array $statuses, int $most ): array {
		$posts = get_posts(
			array(
				'post_type'     => Right::POST_TYPE,
				'post_name__in' => array_values( Right::ACTIONS ),
				'post_status'   => $statuses,
				'numberposts'   => $most,
			)
		);
		return array_map( array( self::class, 'show' ), $posts );
	}

	/**
	 * How many wait, and how many of them for too long.
	 *
	 * @return array{open: int, overdue: int}
	 */
	public static function count(): array {
		$posts   = get_posts(
			array(
				'post_type'              => Right::POST_TYPE,
				'post_name__in'          => array_values( Right::ACTIONS ),
				'post_status'            => 'request-confirmed',
				// phpcs:ignore WordPress.WP.PostsPerPage -- Bounded: who asked more often has had an answer.
				'numberposts'            => self::MOST,
				'update_post_meta_cache' => false,
				'update_post_term_cache' => false,
			)
		);
		$overdue = array_filter(
			$posts,
			static function ( \WP_Post $post ): bool {
				return self::show( $post )['isOverdue'];
			}
		);
		return array(
			'open'    => count( $posts ),
			'overdue' => count( $overdue ),
		);
	}

	/**
	 * Requests of our kinds that somebody made, whose words are in them; WordPress keeps its own by itself.
	 *
	 * @param string $email Whose.
	 * @return array<int, array<string, mixed>>
	 */
	public static function of( string $email ): array {
		$posts = get_posts(
			array(
				'post_type'     => Right::POST_TYPE,
				'post_name__in' => self::own(),
				'title'         => Person::describe( $email )['email'],
				'post_status'   => array_keys( self::STATES ),
				// phpcs:ignore WordPress.WP.PostsPerPage -- Bounded: who asked more often has had an answer.
				'numberposts'   => self::MOST,
			)
		);
		return array_map( array( self::class, 'show' ), $posts );
	}

	/**
	 * Forgets them.
	 *
	 * @param string $email Whose.
	 * @return int How many there were.
	 */
	public static function forget( string $email ): int {
		$ids = array_column( self::of( $email ), 'id' );
		foreach ( $ids as $id ) {
			wp_delete_post( $id, true );
		}
		return count( $ids );
	}

	/**
	 * Notes that the owner has done what was asked of them.
	 *
	 * @param int $id The request.
	 * @return bool Not where it is no such request, or does not wait, or is one that WordPress' own tools answer.
	 */
	public static function finish( int $id ): bool {
		$request = wp_get_user_request( $id );
		$right   = false === $request ? null : Right::of( $request->action_name );
		if ( null === $right || ! Right::is_own( $right ) || 'request-confirmed' !== $request->status ) {
			return false;
		}
		DoRequest::complete( $id );
		return true;
	}

	/**
	 * Lets go of ours that are long over; those of WordPress are its owner's.
	 *
	 * @param int $now  In seconds.
	 * @param int $most How many at once.
	 * @return int How many there were.
	 */
	public static function prune( int $now, int $most ): int {
		$gone = 0;
		foreach ( array(
			self::KEEP_DAYS     => array( 'request-completed' ),
			self::UNPROVEN_DAYS => array( 'request-pending', 'request-failed' ),
		) as $days => $statuses ) {
			$ids   = get_posts(
				array(
					'post_type'     => Right::POST_TYPE,
					'post_name__in' => self::own(),
					'post_status'   => $statuses,
					'numberposts'   => $most,
					'fields'        => 'ids',
					'date_query'    => array(
						array(
							'column' => 'post_modified_gmt',
							'before' => gmdate( 'Y-m-d H:i:s', $now - $days * DAY_IN_SECONDS ),
						),
					),
				)
			);
			$gone += count( $ids );
			foreach ( $ids as $id ) {
				wp_delete_post( $id, true );
			}
		}
		return $gone;
	}

	/**
	 * The kinds of requests that are ours.
	 *
	 * @return string[]
	 */
	private static function own(): array {
		return array_values( preg_grep( '/^beckon_/', Right::ACTIONS ) );
	}

	/**
	 * A request as its owner reads it.
	 *
	 * @param \WP_Post $post As WordPress keeps it.
	 * @return array<string, mixed>
	 */
	private static function show( \WP_Post $post ): array {
		$right = (string) Right::of( $post->post_name );
		$asked = (int) get_post_time( 'U', true, $post );
		$due   = DueDate::of( $right, $asked );
		$state = self::STATES[ $post->post_status ];
		$told  = json_decode( $post->post_content, true );
		return array(
			'id'        => $post->ID,
			'right'     => $right,
			'email'     => $post->post_title,
			'wish'      => is_array( $told ) && isset( $told['wish'] ) && is_string( $told['wish'] ) ? $told['wish'] : null,
			'state'     => $state,
			'askedAt'   => gmdate( 'Y-m-d\TH:i:s\Z', $asked ),
			'dueAt'     => gmdate( 'Y-m-d\TH:i:s\Z', $due ),
			'isOverdue' => 'open' === $state && $due < time(),
			'isOwn'     => Right::is_own( $right ),
		);
	}
}
