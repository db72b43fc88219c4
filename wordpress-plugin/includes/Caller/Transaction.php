<?php
/**
 * Writes that belong together.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * All or nothing, where the tables can: InnoDB and SQLite do, older engines write one by one.
 */
final class Transaction {

	/**
	 * Runs writes together.
	 *
	 * @param callable $write Writes, and says by `false` that all of it is to be undone.
	 * @return mixed What it returned.
	 * @throws \Throwable What the writes threw, once nothing of them is left.
	 */
	public static function run( callable $write ) {
		global $wpdb;

		/**
		 * Whether writes that belong together are made in a transaction of their own. Say no where one is open already.
		 *
		 * @param bool $is_own Yes.
		 */
		$is_own = (bool) apply_filters( 'beckon_transactions', true );
		if ( ! $is_own ) {
			// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- Its type says that it can be called.
			return $write();
		}
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- There is no other way to begin and end a transaction.
		$wpdb->query( 'START TRANSACTION' );
		try {
			// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- As above.
			$done = $write();
		} catch ( \Throwable $problem ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
			$wpdb->query( 'ROLLBACK' );
			throw $problem;
		}
		if ( false === $done ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
			$wpdb->query( 'ROLLBACK' );
		} else {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
			$wpdb->query( 'COMMIT' );
		}
		return $done;
	}
}
