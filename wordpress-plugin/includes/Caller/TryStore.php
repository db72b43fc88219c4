<?php
/**
 * How often something happened of late.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Counts in the object cache where one is kept between calls, else in a table. Whichever fails, nobody is kept out by it.
 */
final class TryStore {

	const GROUP = 'beckon_tries';

	/**
	 * The table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'beckon_tries';
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
  begins bigint(20) unsigned NOT NULL,
  number int(10) unsigned NOT NULL,
  PRIMARY KEY  (name,begins),
  KEY begins (begins)
) {$wpdb->get_charset_collate()};";
	}

	/**
	 * Counts more of something in this stretch of time.
	 *
	 * @param string $name    What is counted; may hold hashes of what is personal, never the thing itself.
	 * @param int    $seconds How long a stretch is.
	 * @param int    $by      How many more.
	 * @return int How many there are now; 0 where nothing can be counted.
	 */
	public static function count( string $name, int $seconds, int $by = 1 ): int {
		$begins = self::begin( $seconds );
		if ( wp_using_ext_object_cache() ) {
			$key = self::key( $name ) . $begins;
			wp_cache_add( $key, 0, self::GROUP, 2 * $seconds );
			$number = wp_cache_incr( $key, $by, self::GROUP );
			if ( is_int( $number ) && $number > 0 ) {
				return $number;
			}
		}
		return self::count_in_table( self::key( $name ), $begins, $by );
	}

	/**
	 * How many there are in this stretch of time.
	 *
	 * @param string $name    What is counted.
	 * @param int    $seconds How long a stretch is.
	 * @return int
	 */
	public static function read( string $name, int $seconds ): int {
		$begins = self::begin( $seconds );
		if ( wp_using_ext_object_cache() ) {
			$number = wp_cache_get( self::key( $name ) . $begins, self::GROUP );
			if ( is_int( $number ) ) {
				return $number;
			}
		}
		return self::read_in_table( self::key( $name ), $begins );
	}

	/**
	 * Forgets what began before a moment.
	 *
	 * @param int $before Seconds.
	 * @param int $most   How many rows at once.
	 * @return int How many there were.
	 */
	public static function prune( int $before, int $most ): int {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (int) $wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE begins < %d LIMIT %d', self::table(), $before, $most ) );
	}

	/**
	 * Counts in the table.
	 *
	 * @param string $key    The name as it is kept.
	 * @param int    $begins When the stretch began.
	 * @param int    $by     How many more.
	 * @return int
	 */
	private static function count_in_table( string $key, int $begins, int $by ): int {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; a count that is cached does not count.
		$done = $wpdb->query(
			$wpdb->prepare(
				'INSERT INTO %i (name, begins, number) VALUES (%s, %d, %d) ON DUPLICATE KEY UPDATE number = number + VALUES(number)',
				self::table(),
				$key,
				$begins,
				$by
			)
		);
		$wpdb->suppress_errors( $shows );
		return false === $done ? 0 : self::read_in_table( $key, $begins );
	}

	/**
	 * Reads the table.
	 *
	 * @param string $key    The name as it is kept.
	 * @param int    $begins When the stretch began.
	 * @return int
	 */
	private static function read_in_table( string $key, int $begins ): int {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; a count that is cached does not count.
		$number = $wpdb->get_var( $wpdb->prepare( 'SELECT number FROM %i WHERE name = %s AND begins = %d', self::table(), $key, $begins ) );
		$wpdb->suppress_errors( $shows );
		return (int) $number;
	}

	/**
	 * When this stretch of time began.
	 *
	 * @param int $seconds How long a stretch is.
	 * @return int
	 */
	private static function begin( int $seconds ): int {
		$now = Clock::now();
		return $now - $now % $seconds;
	}

	/**
	 * A name as it is kept: of one length, whatever it is made of.
	 *
	 * @param string $name What is counted.
	 * @return string
	 */
	private static function key( string $name ): string {
		return Secret::write( hash( 'sha256', $name, true ) );
	}
}
