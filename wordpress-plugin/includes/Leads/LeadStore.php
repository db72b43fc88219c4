<?php
/**
 * Sign-ups as they are kept.
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
 * One by one, by whatever finds it. Lists for the owner are LeadListStore's, what grows old LeadAgeStore's. Moments are UTC.
 */
final class LeadStore {

	const BATCH = 200;

	/**
	 * The table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'beckon_leads';
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
  request_key char(64) NOT NULL,
  digest char(64) NOT NULL,
  ticket char(16) DEFAULT NULL,
  campaign varchar(64) NOT NULL,
  variant varchar(64) DEFAULT NULL,
  form varchar(64) NOT NULL,
  email varchar(254) DEFAULT NULL,
  phone varchar(40) DEFAULT NULL,
  person char(27) DEFAULT NULL,
  fields longtext NOT NULL,
  consents longtext NOT NULL,
  locale varchar(35) DEFAULT NULL,
  page text,
  visitor varchar(64) DEFAULT NULL,
  ip varchar(45) DEFAULT NULL,
  browser varchar(20) DEFAULT NULL,
  verdict varchar(10) NOT NULL,
  reasons text NOT NULL,
  state varchar(12) NOT NULL,
  code varchar(100) DEFAULT NULL,
  code_held varchar(12) DEFAULT NULL,
  token_hash char(43) DEFAULT NULL,
  asked int(10) unsigned NOT NULL DEFAULT 0,
  asked_at datetime DEFAULT NULL,
  confirmed_at datetime DEFAULT NULL,
  created_at datetime NOT NULL,
  deleted_at datetime DEFAULT NULL,
  frozen_at datetime DEFAULT NULL,
  refused_at datetime DEFAULT NULL,
  PRIMARY KEY  (id),
  UNIQUE KEY request_key (request_key),
  UNIQUE KEY ticket (ticket),
  KEY created_at (created_at),
  KEY campaign (campaign,created_at),
  KEY email (email(100)),
  KEY person (person),
  KEY visitor (visitor),
  KEY token_hash (token_hash),
  KEY code (code(64)),
  KEY deleted_at (deleted_at)
) {$wpdb->get_charset_collate()};";
	}

	/**
	 * Keeps a sign-up.
	 *
	 * @param array<string, mixed> $row By column.
	 * @return string|null `taken` where its key or its ticket is there already, `failed` where it could not be kept; null where it is.
	 */
	public static function insert( array $row ): ?string {
		global $wpdb;
		$done = RowStore::insert_new( self::table(), $row );
		if ( null === $done ) {
			return 'failed';
		}
		return $done ? null : 'taken';
	}

	/**
	 * Changes a sign-up.
	 *
	 * @param string               $id      Which.
	 * @param array<string, mixed> $changes By column.
	 * @return bool
	 */
	public static function update( string $id, array $changes ): bool {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return false !== $wpdb->update( self::table(), $changes, array( 'id' => $id ) );
	}

	/**
	 * Notes that an address is confirmed, once.
	 *
	 * @param string $id Which.
	 * @param string $at In UTC.
	 * @return bool Whether it was not before.
	 */
	public static function confirm( string $id, string $at ): bool {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return 1 === $wpdb->update(
			self::table(),
			array(
				'state'        => 'confirmed',
				'confirmed_at' => $at,
			),
			array(
				'id'    => $id,
				'state' => 'unconfirmed',
			)
		);
	}

	/**
	 * A sign-up as the table has it.
	 *
	 * @param string $id Which.
	 * @return array<string, mixed>|null
	 */
	public static function find( string $id ): ?array {
		return self::find_by( 'id', $id );
	}

	/**
	 * The sign-up of a call.
	 *
	 * @param string $request_key The key of the call, hashed.
	 * @return array<string, mixed>|null
	 */
	public static function find_by_key( string $request_key ): ?array {
		return self::find_by( 'request_key', $request_key );
	}

	/**
	 * The sign-up that a link confirms.
	 *
	 * @param string $hash Of what the link carries.
	 * @return array<string, mixed>|null
	 */
	public static function find_by_token( string $hash ): ?array {
		return self::find_by( 'token_hash', $hash );
	}

	/**
	 * The table can be asked.
	 *
	 * @return bool
	 */
	public static function is_there(): bool {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own.
		$wpdb->get_var( $wpdb->prepare( 'SELECT 1 FROM %i LIMIT 1', self::table() ) );
		$is_there = '' === $wpdb->last_error;
		$wpdb->suppress_errors( $shows );
		return $is_there;
	}

	/**
	 * Rows of somebody, deleted ones included, the earliest first.
	 *
	 * @param array<string, string> $whose With `person`, `email`, `visitor`: any one that fits is enough.
	 * @param int                   $most  How many.
	 * @param int                   $skip  How many not.
	 * @return array<int, array<string, mixed>>
	 */
	public static function of( array $whose, int $most, int $skip = 0 ): array {
		global $wpdb;
		$conditions = array();
		foreach ( array_intersect_key( $whose, array_flip( array( 'person', 'email', 'visitor' ) ) ) as $column => $value ) {
			$conditions[] = $wpdb->prepare( '%i = %s', $column, $value );
		}
		if ( array() === $conditions ) {
			return array();
		}
		$where = implode( ' OR ', $conditions );
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared, PluginCheck.Security.DirectDB.UnescapedDBParameter -- A table of our own; the conditions are prepared above.
		return (array) $wpdb->get_results( $wpdb->prepare( "SELECT * FROM %i WHERE $where ORDER BY created_at, id LIMIT %d OFFSET %d", self::table(), $most, $skip ), ARRAY_A );
	}

	/**
	 * All rows of whoever sent one, that one included.
	 *
	 * @param array<string, mixed> $row A row.
	 * @return array<int, array<string, mixed>>
	 */
	public static function of_same_person( array $row ): array {
		if ( null === $row['person'] ) {
			return array( $row );
		}
		$rows = array();
		do {
			$part = self::of( array( 'person' => $row['person'] ), self::BATCH, count( $rows ) );
			$rows = array_merge( $rows, $part );
			$more = self::BATCH === count( $part );
		} while ( $more );
		return $rows;
	}

	/**
	 * Erases sign-ups for good.
	 *
	 * @param string[] $ids Which.
	 * @return int How many there were.
	 */
	public static function erase( array $ids ): int {
		global $wpdb;
		$erased = 0;
		foreach ( self::only_ids( $ids ) as $id ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
			$erased += (int) $wpdb->delete( self::table(), array( 'id' => $id ) );
		}
		return $erased;
	}

	/**
	 * A row by one of the columns that find one.
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

	/**
	 * What can be an id.
	 *
	 * @param array<int, mixed> $ids Anything.
	 * @return string[]
	 */
	public static function only_ids( array $ids ): array {
		return array_unique( array_values( preg_grep( '/^[\da-f-]{36}$/D', array_filter( $ids, 'is_string' ) ) ) );
	}
}
