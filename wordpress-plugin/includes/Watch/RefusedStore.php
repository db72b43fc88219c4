<?php
/**
 * Calls that were refused, as they are kept.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Watch;

use Beckon\Caller\RowStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A row for each kind of refusal, account, network and hour. Whichever query fails, nobody is kept out or let in by it.
 */
final class RefusedStore {

	/**
	 * The table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'beckon_refused';
	}

	/**
	 * How the table is made.
	 *
	 * @return string
	 */
	public static function schema(): string {
		global $wpdb;
		$table = self::table();
		return "CREATE TABLE $table (
  name char(43) NOT NULL,
  first_at datetime NOT NULL,
  last_at datetime NOT NULL,
  called varchar(191) NOT NULL,
  because varchar(20) NOT NULL,
  account bigint(20) unsigned NOT NULL,
  network char(27) NOT NULL,
  times int(10) unsigned NOT NULL,
  PRIMARY KEY  (name),
  KEY last_at (last_at)
) {$wpdb->get_charset_collate()};";
	}

	/**
	 * Counts one more of a row that is there.
	 *
	 * @param string $name Of the row.
	 * @param string $at   In UTC.
	 * @return bool Whether it is there.
	 */
	public static function again( string $name, string $at ): bool {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; a count that is cached does not count.
		$done = $wpdb->query( $wpdb->prepare( 'UPDATE %i SET times = times + 1, last_at = %s WHERE name = %s', self::table(), $at, $name ) );
		$wpdb->suppress_errors( $shows );
		return 1 === (int) $done;
	}

	/**
	 * Adds a row.
	 *
	 * @param string $name    Of the row.
	 * @param string $at      In UTC.
	 * @param string $called  What was called.
	 * @param string $because Why not.
	 * @param int    $account Who was logged in, 0 for nobody.
	 * @param string $network A hash.
	 * @return void
	 */
	public static function add( string $name, string $at, string $called, string $because, int $account, string $network ): void {
		RowStore::insert_new(
			self::table(),
			array(
				'name'     => $name,
				'first_at' => $at,
				'last_at'  => $at,
				'called'   => $called,
				'because'  => $because,
				'account'  => $account,
				'network'  => $network,
				'times'    => 1,
			)
		);
	}

	/**
	 * The newest.
	 *
	 * @param int $most So many.
	 * @return array<int, array<string, string>>
	 */
	public static function newest( int $most ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own, read when somebody looks.
		return (array) $wpdb->get_results( $wpdb->prepare( 'SELECT last_at, called, because, account, network, times FROM %i ORDER BY last_at DESC LIMIT %d', self::table(), $most ), ARRAY_A );
	}

	/**
	 * Forgets what was last before a moment.
	 *
	 * @param string $before In UTC.
	 * @param int    $most   How many rows at once.
	 * @return int How many there were.
	 */
	public static function prune( string $before, int $most ): int {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (int) $wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE last_at < %s LIMIT %d', self::table(), $before, $most ) );
	}
}
