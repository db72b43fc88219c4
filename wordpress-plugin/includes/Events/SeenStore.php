<?php
/**
 * Ids of events that were counted, so that what is sent twice counts once.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Kept for as long as the door takes an event of that age, and a day.
 */
final class SeenStore {

	/**
	 * The table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'beckon_seen';
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
  id char(36) NOT NULL,
  seen_at datetime NOT NULL,
  PRIMARY KEY  (id),
  KEY seen_at (seen_at)
) {$wpdb->get_charset_collate()};";
	}

	/**
	 * Which of these are known.
	 *
	 * @param string[] $ids Ids of events.
	 * @return array<string, true>|null Null where nobody can say.
	 */
	public static function known( array $ids ): ?array {
		global $wpdb;
		if ( array() === $ids ) {
			return array();
		}
		$shows  = $wpdb->suppress_errors();
		$places = implode( ', ', array_fill( 0, count( $ids ), '%s' ) );
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared, PluginCheck.Security.DirectDB.UnescapedDBParameter, WordPress.DB.PreparedSQLPlaceholders -- A table of our own; only placeholders are put in.
		$found = $wpdb->get_col( $wpdb->prepare( "SELECT id FROM %i WHERE id IN ($places)", array_merge( array( self::table() ), $ids ) ) );
		$is_ok = '' === $wpdb->last_error;
		$wpdb->suppress_errors( $shows );
		return $is_ok ? array_fill_keys( $found, true ) : null;
	}

	/**
	 * Notes that an event is about to be counted.
	 *
	 * @param string $id The event.
	 * @param string $at Now, in UTC.
	 * @return bool|null Whether it is news; null where it could not be noted.
	 */
	public static function claim( string $id, string $at ): ?bool {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; the row is what makes it count once.
		$done = $wpdb->query( $wpdb->prepare( 'INSERT IGNORE INTO %i (id, seen_at) VALUES (%s, %s)', self::table(), $id, $at ) );
		$wpdb->suppress_errors( $shows );
		return false === $done ? null : 1 === (int) $done;
	}

	/**
	 * Forgets what was seen before a moment.
	 *
	 * @param string $before In UTC.
	 * @param int    $most   How many rows at once.
	 * @return int How many there were.
	 */
	public static function prune( string $before, int $most ): int {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (int) $wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE seen_at < %s LIMIT %d', self::table(), $before, $most ) );
	}
}
