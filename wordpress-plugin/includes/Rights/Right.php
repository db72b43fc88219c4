<?php
/**
 * What somebody may ask of what is kept of them.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Rights;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * By the same names as the hub's. Two of them are WordPress' own kinds of request, which its own tools answer; the others are
 * requests of the same post type with a kind of ours, so that WordPress' mail, link and time limit prove them too.
 */
final class Right {

	/**
	 * By right, the kind of request.
	 */
	const ACTIONS = array(
		'access'   => 'export_personal_data',
		'rectify'  => 'beckon_rectify',
		'erase'    => 'remove_personal_data',
		'restrict' => 'beckon_restrict',
		'object'   => 'beckon_object',
		'withdraw' => 'beckon_withdraw',
	);

	/**
	 * The post type of WordPress that keeps requests.
	 */
	const POST_TYPE = 'user_request';

	/**
	 * The right that a kind of request is about.
	 *
	 * @param string $action The kind.
	 * @return string|null Null where it is none of these.
	 */
	public static function of( string $action ): ?string {
		$right = array_search( $action, self::ACTIONS, true );
		return false === $right ? null : $right;
	}

	/**
	 * Whether a right is asked for by a kind of request of ours.
	 *
	 * @param string $right The right.
	 * @return bool
	 */
	public static function is_own( string $right ): bool {
		return 0 === strpos( self::ACTIONS[ $right ], 'beckon_' );
	}

	/**
	 * The rights as a visitor chooses among them.
	 *
	 * @return array<string, string>
	 */
	public static function choices(): array {
		return array(
			'access'   => __( 'See my data, and get a copy', 'beckon' ),
			'rectify'  => __( 'Correct my data', 'beckon' ),
			'erase'    => __( 'Delete my data', 'beckon' ),
			'restrict' => __( 'Keep my data, but do not use it', 'beckon' ),
			'object'   => __( 'No marketing to me', 'beckon' ),
			'withdraw' => __( 'Take back every consent I gave', 'beckon' ),
		);
	}
}
