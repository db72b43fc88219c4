<?php
/**
 * Sign-ups as their owner goes through them.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Clock;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Searched, listed, exported, judged, taken out of the lists and brought back.
 */
final class LeadListStore {

	/**
	 * What a search looks into.
	 */
	const SEARCHED = array( 'email', 'phone', 'code', 'fields' );

	const MOST_PER_PAGE = 200;

	/**
	 * Sign-ups for the owner, the newest first.
	 *
	 * @param array<string, mixed> $query With `search`, `campaign`, `verdict`, `state`, `from`, `to` (ISO 8601, `from` belongs to them, `to` does not), `limit` (`frozen` or `refused`), `is_used` (without what is frozen), `is_deleted`, `page` (from 1), `per_page`.
	 * @return array{rows: array<int, array<string, mixed>>, total: int} Rows as Lead::show gives them.
	 */
	public static function list( array $query = array() ): array {
		global $wpdb;
		$where = self::where( $query );
		$most  = max( 1, min( self::MOST_PER_PAGE, (int) ( $query['per_page'] ?? 20 ) ) );
		$skip  = $most * ( max( 1, (int) ( $query['page'] ?? 1 ) ) - 1 );
		$shows = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared, PluginCheck.Security.DirectDB.UnescapedDBParameter -- A table of our own; the condition is prepared by `where`.
		$total = (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM %i WHERE $where", LeadStore::table() ) );
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared, PluginCheck.Security.DirectDB.UnescapedDBParameter -- As above.
		$rows = $wpdb->get_results( $wpdb->prepare( "SELECT * FROM %i WHERE $where ORDER BY created_at DESC, id DESC LIMIT %d OFFSET %d", LeadStore::table(), $most, $skip ), ARRAY_A );
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
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared, PluginCheck.Security.DirectDB.UnescapedDBParameter -- A table of our own; both conditions are prepared.
			$rows    = (array) $wpdb->get_results( $wpdb->prepare( "SELECT * FROM %i WHERE $where$after ORDER BY created_at DESC, id DESC LIMIT %d", LeadStore::table(), $batch ), ARRAY_A );
			$is_full = count( $rows ) === $batch;
			foreach ( $rows as $row ) {
				yield Lead::show( $row );
				$after = $wpdb->prepare( ' AND (created_at < %s OR (created_at = %s AND id < %s))', $row['created_at'], $row['created_at'], $row['id'] );
			}
		} while ( $is_full );
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
	 * Takes sign-ups out of every list; they can come back for a week. What somebody wants kept stays.
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
		foreach ( LeadStore::only_ids( $ids ) as $id ) {
			$row = LeadStore::find( $id );
			if ( null !== $row && LeadStore::update( $id, array( 'verdict' => 'spam' === $what ? 'spam' : 'good' ) ) ) {
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
	 * Sets when sign-ups were deleted.
	 *
	 * @param string[]    $ids Which.
	 * @param string|null $at  In UTC; null brings them back.
	 * @return string[] The ids of those that changed.
	 */
	private static function set_deleted( array $ids, ?string $at ): array {
		$changed = array();
		foreach ( LeadStore::only_ids( $ids ) as $id ) {
			$row = LeadStore::find( $id );
			if ( null !== $row && null === $row['frozen_at'] && ( null === $row['deleted_at'] ) === ( null !== $at ) && LeadStore::update( $id, array( 'deleted_at' => $at ) ) ) {
				$changed[] = $id;
			}
		}
		return $changed;
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
		$limits = array(
			'frozen'  => 'frozen_at IS NOT NULL',
			'refused' => 'refused_at IS NOT NULL',
		);
		if ( isset( $query['limit'], $limits[ $query['limit'] ] ) ) {
			$where[] = $limits[ $query['limit'] ];
		}
		if ( ! empty( $query['is_used'] ) ) {
			$where[] = 'frozen_at IS NULL';
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
