<?php
/**
 * Who clears up now.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A row among the options, taken and given back by statements that can only succeed for one. An object cache is not asked:
 * what it remembers may be somebody else's past.
 */
final class LockStore {

	/**
	 * Takes a lock that nobody holds, or that was held for too long by somebody who is no more.
	 *
	 * @param string $name Its name among the options.
	 * @param int    $now  In seconds.
	 * @param int    $most How long one may hold it.
	 * @return bool Whether it is ours.
	 */
	public static function take( string $name, int $now, int $most ): bool {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Options of WordPress cannot be compared and set in one step.
		$taken = 1 === $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO %i (option_name, option_value, autoload) VALUES (%s, %s, 'off')", $wpdb->options, $name, (string) $now ) );
		if ( ! $taken ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
			$since = (int) $wpdb->get_var( $wpdb->prepare( 'SELECT option_value FROM %i WHERE option_name = %s', $wpdb->options, $name ) );
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
			$taken = $now - $since > $most && 1 === $wpdb->update(
				$wpdb->options,
				array( 'option_value' => (string) $now ),
				array(
					'option_name'  => $name,
					'option_value' => (string) $since,
				)
			);
		}
		self::forget_cached( $name );
		return $taken;
	}

	/**
	 * Gives a lock back, unless somebody else holds it meanwhile.
	 *
	 * @param string $name Its name.
	 * @param int    $now  When it was taken.
	 * @return void
	 */
	public static function give_back( string $name, int $now ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
		$wpdb->delete(
			$wpdb->options,
			array(
				'option_name'  => $name,
				'option_value' => (string) $now,
			)
		);
		self::forget_cached( $name );
	}

	/**
	 * Lets WordPress look anew.
	 *
	 * @param string $name The option.
	 * @return void
	 */
	private static function forget_cached( string $name ): void {
		wp_cache_delete( $name, 'options' );
		wp_cache_delete( 'notoptions', 'options' );
	}
}
