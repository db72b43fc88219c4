<?php
/**
 * Who is too young to sign up, and until when.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\RowStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Nothing of a child is kept but that it is one: a hash of the address, so that nobody tries again with another birthday.
 */
final class BarStore {

	/**
	 * The table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'beckon_bars';
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
  person char(27) NOT NULL,
  until datetime NOT NULL,
  PRIMARY KEY  (person),
  KEY until (until)
) {$wpdb->get_charset_collate()};";
	}

	/**
	 * Takes nothing of somebody until a moment; what was said first stays.
	 *
	 * @param string $person Hash of whose it is.
	 * @param string $until  In UTC.
	 * @return void
	 */
	public static function bar( string $person, string $until ): void {
		RowStore::insert_new(
			self::table(),
			array(
				'person' => $person,
				'until'  => $until,
			)
		);
	}

	/**
	 * Until when nothing of somebody is taken.
	 *
	 * @param string $person Hash of whose it is.
	 * @param string $now    In UTC.
	 * @return string|null Null where nothing stands against them.
	 */
	public static function until( string $person, string $now ): ?string {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		$until = $wpdb->get_var( $wpdb->prepare( 'SELECT until FROM %i WHERE person = %s AND until > %s', self::table(), $person, $now ) );
		$wpdb->suppress_errors( $shows );
		return is_string( $until ) ? $until : null;
	}

	/**
	 * Forgets who is old enough by now.
	 *
	 * @param string $now  In UTC.
	 * @param int    $most How many rows at once.
	 * @return int How many there were.
	 */
	public static function prune( string $now, int $most ): int {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (int) $wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE until <= %s LIMIT %d', self::table(), $now, $most ) );
	}
}
