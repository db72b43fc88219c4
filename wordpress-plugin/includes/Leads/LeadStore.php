<?php
/**
 * Sign-ups as they are kept.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Clock;
use Beckon\Caller\RowStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The only place that touches their table. Moments in it are UTC.
 */
final class LeadStore {

	/**
	 * What a search looks into.
	 */
	const SEARCHED = array( 'email', 'phone', 'code', 'fields' );

	const MOST_PER_PAGE = 200;

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
		// phpcs:disable WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
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
		// phpcs:enable
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
	 * Sign-ups for the owner, the newest first.
	 *
	 * @param array<string, mixed> $query With `search`, `campaign`, `verdict`, `state`, `from`, `to` (ISO 8601, `from` belongs to them, `to` does not), `is_deleted`, `page` (from 1), `per_page`.
	 * @return array{rows: array<int, array<string, mixed>>, total: int} Rows as Lead::show gives them.
	 */
	public static function list( array $query = array() ): array {
		global $wpdb;
		$where = self::where( $query );
		$most  = max( 1, min( self::MOST_PER_PAGE, (int) ( $query['per_page'] ?? 20 ) ) );
		$skip  = $most * ( max( 1, (int) ( $query['page'] ?? 1 ) ) - 1 );
		$shows = $wpdb->suppress_errors();
		// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- A table of our own; the condition is prepared by `where`.
		$total = (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM %i WHERE $where", self::table() ) );
		$rows  = $wpdb->get_results( $wpdb->prepare( "SELECT * FROM %i WHERE $where ORDER BY created_at DESC, id DESC LIMIT %d OFFSET %d", self::table(), $most, $skip ), ARRAY_A );
		// phpcs:enable
		$wpdb->suppress_errors( $shows );
		return array(
			'rows'  => array_map( array( Lead::class, 'show' ), (array) $rows ),
			'total' => $total,
		);
	}

	/**
	 * Goes through all that fit, in the order of lists; one that comes meanwhile moves nothing.
	 *
	 * @param array<string, mixed> $query As `list` has it.
	 * @param int                  $batch How many are read at once.
	 * @return \Generator<int, array<string, mixed>> Rows as Lead::show gives them.
	 */
	public static function each( array $query = array(), int $batch = 500 ): \Generator {
		global $wpdb;
		$where = self::where( $query );
		$after = '';
		do {
			// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- A table of our own; both conditions are prepared.
			$rows = (array) $wpdb->get_results( $wpdb->prepare( "SELECT * FROM %i WHERE $where$after ORDER BY created_at DESC, id DESC LIMIT %d", self::table(), $batch ), ARRAY_A );
			// phpcs:enable
			foreach ( $rows as $row ) {
				yield Lead::show( $row );
				$after = $wpdb->prepare( ' AND (created_at < %s OR (created_at = %s AND id < %s))', $row['created_at'], $row['created_at'], $row['id'] );
			}
		} while ( count( $rows ) === $batch );
	}

	/**
	 * Sign-ups as a file for spreadsheets, piece by piece.
	 *
	 * @param array<string, mixed> $query As `list` has it.
	 * @return \Generator<int, string>
	 */
	public static function export( array $query = array() ): \Generator {
		return Export::write( $query );
	}

	/**
	 * Takes sign-ups out of every list; they can come back for a week.
	 *
	 * @param string[] $ids Which.
	 * @return string[] The ids of those that were there.
	 */
	public static function delete( array $ids ): array {
		return self::set_deleted( $ids, Clock::sql() );
	}

	/**
	 * Brings deleted ones back.
	 *
	 * @param string[] $ids Which.
	 * @return string[] The ids of those that came back.
	 */
	public static function restore( array $ids ): array {
		return self::set_deleted( $ids, null );
	}

	/**
	 * Overrules the verdict on sign-ups. The reasons stay.
	 *
	 * @param string[] $ids  Which.
	 * @param string   $what Either `spam` or `clean`.
	 * @return string[] The ids of those that there are.
	 */
	public static function mark( array $ids, string $what ): array {
		$marked = array();
		foreach ( self::only_ids( $ids ) as $id ) {
			$row = self::find( $id );
			if ( null !== $row && self::update( $id, array( 'verdict' => 'spam' === $what ? 'spam' : 'good' ) ) ) {
				$marked[] = $id;
			}
		}
		return $marked;
	}

	/**
	 * The names of all fields and consents there are.
	 *
	 * @param array<string, mixed> $query As `list` has it.
	 * @return array{fields: string[], consents: string[]}
	 */
	public static function names( array $query = array() ): array {
		$fields   = array();
		$consents = array();
		foreach ( self::each( $query ) as $lead ) {
			$fields   += array_fill_keys( array_keys( $lead['fields'] ), true );
			$consents += array_fill_keys( array_keys( $lead['consents'] ), true );
		}
		$fields   = array_map( 'strval', array_keys( $fields ) );
		$consents = array_map( 'strval', array_keys( $consents ) );
		sort( $fields );
		sort( $consents );
		return array(
			'fields'   => $fields,
			'consents' => $consents,
		);
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
		// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- A table of our own; the conditions are prepared above.
		return (array) $wpdb->get_results( $wpdb->prepare( "SELECT * FROM %i WHERE $where ORDER BY created_at, id LIMIT %d OFFSET %d", self::table(), $most, $skip ), ARRAY_A );
		// phpcs:enable
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
	 * Lets go of addresses of computers.
	 *
	 * @param string $before Of sign-ups until this moment, in UTC.
	 * @param int    $most   How many at once.
	 * @return int How many there were.
	 */
	public static function drop_ips( string $before, int $most ): int {
		global $wpdb;
		// phpcs:disable WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		$ids = (array) $wpdb->get_col( $wpdb->prepare( 'SELECT id FROM %i WHERE ip IS NOT NULL AND created_at <= %s LIMIT %d', self::table(), $before, $most ) );
		// phpcs:enable
		foreach ( $ids as $id ) {
			self::update( $id, array( 'ip' => null ) );
		}
		return count( $ids );
	}

	/**
	 * Ids of what is to be erased.
	 *
	 * @param string $what   Either `created_at` or `deleted_at`.
	 * @param string $before Until this moment, in UTC.
	 * @param int    $most   How many.
	 * @return string[]
	 */
	public static function ids_before( string $what, string $before, int $most ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (array) $wpdb->get_col( $wpdb->prepare( 'SELECT id FROM %i WHERE %i IS NOT NULL AND %i <= %s LIMIT %d', self::table(), $what, $what, $before, $most ) );
	}

	/**
	 * Sign-ups whose confirmation mail did not go out.
	 *
	 * @param string $since Not older than this, in UTC.
	 * @param int    $most  How many.
	 * @return string[] Ids.
	 */
	public static function ids_not_asked( string $since, int $most ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (array) $wpdb->get_col( $wpdb->prepare( "SELECT id FROM %i WHERE state = 'unconfirmed' AND asked = 0 AND deleted_at IS NULL AND created_at > %s LIMIT %d", self::table(), $since, $most ) );
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
	 * Sets when sign-ups were deleted.
	 *
	 * @param string[]    $ids Which.
	 * @param string|null $at  In UTC; null brings them back.
	 * @return string[] The ids of those that changed.
	 */
	private static function set_deleted( array $ids, ?string $at ): array {
		$changed = array();
		foreach ( self::only_ids( $ids ) as $id ) {
			$row = self::find( $id );
			if ( null !== $row && ( null === $row['deleted_at'] ) === ( null !== $at ) && self::update( $id, array( 'deleted_at' => $at ) ) ) {
				$changed[] = $id;
			}
		}
		return $changed;
	}

	/**
	 * What can be an id.
	 *
	 * @param array<int, mixed> $ids Anything.
	 * @return string[]
	 */
	private static function only_ids( array $ids ): array {
		return array_unique( array_values( preg_grep( '/^[\da-f-]{36}$/D', array_filter( $ids, 'is_string' ) ) ) );
	}

	/**
	 * The condition of a query, prepared.
	 *
	 * @param array<string, mixed> $query As `list` has it.
	 * @return string
	 */
	private static function where( array $query ): string {
		global $wpdb;
		$where = array( empty( $query['is_deleted'] ) ? 'deleted_at IS NULL' : 'deleted_at IS NOT NULL' );
		foreach ( array( 'campaign', 'verdict', 'state' ) as $column ) {
			if ( isset( $query[ $column ] ) && '' !== $query[ $column ] ) {
				$where[] = $wpdb->prepare( '%i = %s', $column, (string) $query[ $column ] );
			}
		}
		foreach ( array(
			'from' => '>=',
			'to'   => '<',
		) as $name => $sign ) {
			$at = isset( $query[ $name ] ) ? strtotime( (string) $query[ $name ] ) : false;
			if ( false !== $at ) {
				$where[] = $wpdb->prepare( '%i', 'created_at' ) . " $sign " . $wpdb->prepare( '%s', gmdate( 'Y-m-d H:i:s', $at ) );
			}
		}
		$words = trim( (string) ( $query['search'] ?? '' ) );
		if ( '' !== $words ) {
			$like = array();
			foreach ( self::SEARCHED as $column ) {
				$like[] = $wpdb->prepare( '%i LIKE %s', $column, '%' . $wpdb->esc_like( 'fields' === $column ? self::as_json( $words ) : $words ) . '%' );
			}
			$digits = ltrim( (string) preg_replace( '~[\s().\/-]~', '', $words ), '0' );
			if ( 1 === preg_match( '/^\+?\d{4,}$/D', $digits ) ) {
				$like[] = $wpdb->prepare( 'phone LIKE %s', '%' . $wpdb->esc_like( $digits ) . '%' );
			}
			$where[] = '(' . implode( ' OR ', $like ) . ')';
		}
		return implode( ' AND ', $where );
	}

	/**
	 * Words as they stand in what was filled in.
	 *
	 * @param string $words What is searched for.
	 * @return string
	 */
	private static function as_json( string $words ): string {
		return substr( Lead::encode( $words ), 1, -1 );
	}
}
