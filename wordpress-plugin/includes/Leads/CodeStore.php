<?php
/**
 * Codes that were given, each to one person.
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
 * Codes stay valid and counted when nobody knows any more whose they were.
 */
final class CodeStore {

	/**
	 * The table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'beckon_codes';
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
  code varchar(64) NOT NULL,
  campaign varchar(64) NOT NULL,
  variant varchar(64) NOT NULL DEFAULT '',
  lead_id char(36) DEFAULT NULL,
  holder varchar(100) DEFAULT NULL,
  terms longtext NOT NULL,
  given_at datetime NOT NULL,
  expires_at datetime DEFAULT NULL,
  minted_at datetime DEFAULT NULL,
  used_at datetime DEFAULT NULL,
  used_by varchar(40) DEFAULT NULL,
  PRIMARY KEY  (code),
  UNIQUE KEY holder (holder),
  KEY lead_id (lead_id),
  KEY campaign (campaign,given_at)
) {$wpdb->get_charset_collate()};";
	}

	/**
	 * Under which name somebody holds a code of a campaign: one at a time.
	 *
	 * @param string $campaign The campaign.
	 * @param string $person   Hash of whose it is.
	 * @return string
	 */
	public static function holder( string $campaign, string $person ): string {
		return $campaign . ' ' . $person;
	}

	/**
	 * Sets a code aside.
	 *
	 * @param array<string, mixed> $row By column.
	 * @return bool Not where the code is taken, or its holder has one.
	 */
	public static function insert( array $row ): bool {
		return true === RowStore::insert_new( self::table(), $row );
	}

	/**
	 * Changes a code.
	 *
	 * @param string               $code    Which.
	 * @param array<string, mixed> $changes By column.
	 * @return void
	 */
	public static function update( string $code, array $changes ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		$wpdb->update( self::table(), $changes, array( 'code' => $code ) );
	}

	/**
	 * Takes back a code that nobody was given.
	 *
	 * @param string $code Which.
	 * @return void
	 */
	public static function remove( string $code ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		$wpdb->delete( self::table(), array( 'code' => $code ) );
	}

	/**
	 * The code somebody holds.
	 *
	 * @param string $holder As `holder` names it.
	 * @return array<string, mixed>|null
	 */
	public static function held_by( string $holder ): ?array {
		return self::find_by( 'holder', $holder );
	}

	/**
	 * A code, whatever case it was typed in.
	 *
	 * @param string $code As a shop reports it.
	 * @return array<string, mixed>|null
	 */
	public static function find( string $code ): ?array {
		return self::find_by( 'code', $code ) ?? self::find_by( 'code', strtoupper( $code ) );
	}

	/**
	 * Notes that an order used a code; the first that was reported stays.
	 *
	 * @param string $code  Which.
	 * @param string $order The order.
	 * @param string $at    In UTC.
	 * @return void
	 */
	public static function mark_used( string $code, string $order, string $at ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		$wpdb->query( $wpdb->prepare( 'UPDATE %i SET used_at = %s, used_by = %s WHERE code = %s AND used_at IS NULL', self::table(), $at, $order, $code ) );
	}

	/**
	 * Forgets whose code a sign-up's was.
	 *
	 * @param string[] $leads Ids of sign-ups.
	 * @return void
	 */
	public static function unbind( array $leads ): void {
		global $wpdb;
		foreach ( $leads as $lead ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
			$wpdb->update(
				self::table(),
				array(
					'lead_id' => null,
					'holder'  => null,
				),
				array( 'lead_id' => $lead )
			);
		}
	}

	/**
	 * A row by one column.
	 *
	 * @param string $column The column.
	 * @param string $value  Its value.
	 * @return array<string, mixed>|null
	 */
	private static function find_by( string $column, string $value ): ?array {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; what was just written must be found.
		$row = $wpdb->get_row( $wpdb->prepare( 'SELECT * FROM %i WHERE %i = %s LIMIT 1', self::table(), $column, $value ), ARRAY_A );
		$wpdb->suppress_errors( $shows );
		return is_array( $row ) ? $row : null;
	}
}
