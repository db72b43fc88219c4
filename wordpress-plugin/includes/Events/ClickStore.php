<?php
/**
 * Who clicked in which campaign of late, so that an order can be credited.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Only of visitors who allow it, by the id that their browser keeps, and no longer than the site credits orders to clicks.
 */
final class ClickStore {

	/**
	 * The table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'beckon_clicks';
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
  visitor varchar(64) NOT NULL,
  at datetime NOT NULL,
  campaign varchar(64) NOT NULL,
  variant varchar(64) NOT NULL DEFAULT '',
  PRIMARY KEY  (id),
  KEY visitor_at (visitor,at),
  KEY at (at)
) {$wpdb->get_charset_collate()};";
	}

	/**
	 * Keeps a click.
	 *
	 * @param array<string, mixed> $event A `campaign-clicked` with its visitor.
	 * @return bool
	 */
	public static function add( array $event ): bool {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own.
		$done = $wpdb->query(
			$wpdb->prepare(
				'INSERT IGNORE INTO %i (id, visitor, at, campaign, variant) VALUES (%s, %s, %s, %s, %s)',
				self::table(),
				$event['id'],
				$event['visitor'],
				gmdate( 'Y-m-d H:i:s', (int) strtotime( $event['at'] ) ),
				$event['campaign'],
				$event['variant'] ?? ''
			)
		);
		$wpdb->suppress_errors( $shows );
		return false !== $done;
	}

	/**
	 * The last click of a visitor within a stretch of time.
	 *
	 * @param string $visitor Their id.
	 * @param string $from    In UTC.
	 * @param string $to      In UTC.
	 * @return array{campaign: string, variant: string}|null
	 */
	public static function last( string $visitor, string $from, string $to ): ?array {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; asked once an order.
		$row = $wpdb->get_row(
			$wpdb->prepare(
				'SELECT campaign, variant FROM %i WHERE visitor = %s AND at BETWEEN %s AND %s ORDER BY at DESC, id DESC LIMIT 1',
				self::table(),
				$visitor,
				$from,
				$to
			),
			ARRAY_A
		);
		$wpdb->suppress_errors( $shows );
		return is_array( $row ) ? $row : null;
	}

	/**
	 * Forgets the clicks of a visitor.
	 *
	 * @param string $visitor Their id.
	 * @return int How many there were.
	 */
	public static function forget( string $visitor ): int {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (int) $wpdb->delete( self::table(), array( 'visitor' => $visitor ) );
	}

	/**
	 * The clicks of a visitor, the earliest first.
	 *
	 * @param string $visitor Their id.
	 * @return array<int, array<string, string>>
	 */
	public static function of( string $visitor ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; asked where somebody wants to know what is kept.
		return (array) $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i WHERE visitor = %s ORDER BY at LIMIT 500', self::table(), $visitor ), ARRAY_A );
	}

	/**
	 * Forgets clicks before a moment.
	 *
	 * @param string $before In UTC.
	 * @param int    $most   How many rows at once.
	 * @return int How many there were.
	 */
	public static function prune( string $before, int $most ): int {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (int) $wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE at < %s LIMIT %d', self::table(), $before, $most ) );
	}
}
