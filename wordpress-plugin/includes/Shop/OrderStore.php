<?php
/**
 * Orders that campaigns are credited with.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Shop;

use Beckon\Caller\RowStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Nothing in it names a person: the order, what it was worth, and which campaign brought it.
 */
final class OrderStore {

	/**
	 * The table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'beckon_orders';
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
  id varchar(40) NOT NULL,
  revision int(10) unsigned NOT NULL DEFAULT 0,
  day date NOT NULL,
  at datetime NOT NULL,
  value decimal(20,4) NOT NULL DEFAULT 0,
  currency varchar(8) NOT NULL DEFAULT '',
  counts tinyint(1) NOT NULL DEFAULT 0,
  credit_by varchar(5) NOT NULL,
  campaign varchar(64) NOT NULL,
  variant varchar(64) NOT NULL DEFAULT '',
  code varchar(64) DEFAULT NULL,
  visitor varchar(64) DEFAULT NULL,
  PRIMARY KEY  (id),
  KEY campaign (campaign,day),
  KEY visitor (visitor)
) {$wpdb->get_charset_collate()};";
	}

	/**
	 * An order as it is credited.
	 *
	 * @param string $id The shop's own id.
	 * @return array<string, mixed>|null
	 */
	public static function find( string $id ): ?array {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; what was just written must be found.
		$row = $wpdb->get_row( $wpdb->prepare( 'SELECT * FROM %i WHERE id = %s', self::table(), $id ), ARRAY_A );
		$wpdb->suppress_errors( $shows );
		return is_array( $row ) ? $row : null;
	}

	/**
	 * Writes an order, unless somebody else wrote it meanwhile.
	 *
	 * @param array<string, mixed> $row      By column.
	 * @param int|null             $revision What it was; null where it was not there.
	 * @return bool
	 */
	public static function write( array $row, ?int $revision ): bool {
		global $wpdb;
		if ( null === $revision ) {
			return true === RowStore::insert_new( self::table(), array( 'revision' => 1 ) + $row );
		}
		$where = array(
			'id'       => $row['id'],
			'revision' => $revision,
		);
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return 1 === $wpdb->update( self::table(), array( 'revision' => $revision + 1 ) + $row, $where );
	}

	/**
	 * Forgets which browser placed orders; they stay credited.
	 *
	 * @param string $visitor The id that the browser keeps.
	 * @return void
	 */
	public static function forget( string $visitor ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		$wpdb->update( self::table(), array( 'visitor' => null ), array( 'visitor' => $visitor ) );
	}

	/**
	 * Orders of a browser, the earliest first.
	 *
	 * @param string $visitor The id that it keeps.
	 * @return array<int, array<string, string>>
	 */
	public static function of( string $visitor ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; asked where somebody wants to know what is kept.
		return (array) $wpdb->get_results( $wpdb->prepare( 'SELECT * FROM %i WHERE visitor = %s ORDER BY at LIMIT 500', self::table(), $visitor ), ARRAY_A );
	}
}
