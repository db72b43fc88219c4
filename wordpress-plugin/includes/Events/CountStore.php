<?php
/**
 * What campaigns did, by day: the only numbers kept of visitors.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * One row for each day, campaign, variant and thing counted. Orders and money are counted by currency: `orders:EUR`.
 */
final class CountStore {

	/**
	 * What is counted of events.
	 */
	const KINDS = array( 'displays', 'clicks', 'closes', 'conversions', 'heldOut' );

	/**
	 * Two years and a day: what a report can show.
	 */
	const MOST_DAYS = 732;

	/**
	 * The table.
	 *
	 * @return string
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'beckon_counts';
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
  day date NOT NULL,
  campaign varchar(64) NOT NULL,
  variant varchar(64) NOT NULL DEFAULT '',
  what varchar(20) NOT NULL,
  number decimal(20,4) NOT NULL DEFAULT 0,
  PRIMARY KEY  (day,campaign,variant,what),
  KEY campaign (campaign)
) {$wpdb->get_charset_collate()};";
	}

	/**
	 * Adds to the counters, or takes off them. Two who add at once both count.
	 *
	 * @param array<int, array{0: string, 1: string, 2: string, 3: string, 4: int|float|string}> $counts Day, campaign, variant, what, how many.
	 * @return bool Whether all of it was written.
	 */
	public static function add( array $counts ): bool {
		global $wpdb;
		$shows = $wpdb->suppress_errors();
		$is_ok = true;
		foreach ( self::add_up( $counts ) as $count ) {
			list( $day, $campaign, $variant, $what, $number ) = $count;
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; a count that is cached does not count.
			$done  = $wpdb->query(
				$wpdb->prepare(
					'INSERT INTO %i (day, campaign, variant, what, number) VALUES (%s, %s, %s, %s, %f) ON DUPLICATE KEY UPDATE number = number + VALUES(number)',
					self::table(),
					$day,
					$campaign,
					$variant,
					$what,
					$number
				)
			);
			$is_ok = $is_ok && false !== $done;
		}
		$wpdb->suppress_errors( $shows );
		return $is_ok;
	}

	/**
	 * What happened on each day of a period, those on which nothing happened included.
	 *
	 * @param string      $from     The first day, as `2026-11-24`.
	 * @param string      $to       The last day.
	 * @param string|null $campaign Of one campaign, or of all.
	 * @return array<int, array<string, mixed>> Numbers with their `day`; none where it is no period.
	 */
	public static function days( string $from, string $to, ?string $campaign = null ): array {
		$sums = self::sum( $from, $to, $campaign, array( 'day' ) );
		return array_map(
			static function ( string $day ) use ( $sums ): array {
				return array( 'day' => $day ) + Numbers::of( $sums[ $day ] ?? array() );
			},
			self::list_days( $from, $to )
		);
	}

	/**
	 * What happened in a period in all, by campaign and by variant; the campaign that was displayed most first.
	 *
	 * @param string      $from     The first day, as `2026-11-24`.
	 * @param string      $to       The last day.
	 * @param string|null $campaign Of one campaign, or of all.
	 * @return array{totals: array<string, mixed>, campaigns: array<int, array<string, mixed>>, variants: array<int, array<string, mixed>>}
	 */
	public static function totals( string $from, string $to, ?string $campaign = null ): array {
		$all       = self::sum( $from, $to, $campaign, array() );
		$campaigns = array();
		foreach ( self::sum( $from, $to, $campaign, array( 'campaign' ) ) as $id => $sum ) {
			$campaigns[] = array( 'campaign' => (string) $id ) + Numbers::of( $sum );
		}
		usort(
			$campaigns,
			static function ( array $one, array $other ): int {
				return array( $other['displays'], $one['campaign'] ) <=> array( $one['displays'], $other['campaign'] );
			}
		);
		$variants = array();
		foreach ( self::sum( $from, $to, $campaign, array( 'campaign', 'variant' ) ) as $ids => $sum ) {
			list( $id, $variant ) = explode( "\n", (string) $ids );
			$variants[]           = array(
				'campaign' => $id,
				'variant'  => $variant,
			) + Numbers::of( $sum );
		}
		return array(
			'totals'    => Numbers::of( $all[''] ?? array() ),
			'campaigns' => $campaigns,
			'variants'  => $variants,
		);
	}

	/**
	 * Forgets days before one.
	 *
	 * @param string $before The first day that stays.
	 * @param int    $most   How many rows at once.
	 * @return int How many there were.
	 */
	public static function prune( string $before, int $most ): int {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A table of our own; nothing of it is cached.
		return (int) $wpdb->query( $wpdb->prepare( 'DELETE FROM %i WHERE day < %s LIMIT %d', self::table(), $before, $most ) );
	}

	/**
	 * All days of a period.
	 *
	 * @param string $from The first day.
	 * @param string $to   The last day.
	 * @return string[] None where it is no period.
	 */
	public static function list_days( string $from, string $to ): array {
		$first = self::read_day( $from );
		$last  = self::read_day( $to );
		if ( null === $first || null === $last || $last < $first || ( $last - $first ) / DAY_IN_SECONDS >= self::MOST_DAYS ) {
			return array();
		}
		$days = array();
		for ( $at = $first; $at <= $last; $at += DAY_IN_SECONDS ) {
			$days[] = gmdate( 'Y-m-d', $at );
		}
		return $days;
	}

	/**
	 * Reads a day of the calendar.
	 *
	 * @param string $day As `2026-11-24`.
	 * @return int|null Its beginning in UTC.
	 */
	private static function read_day( string $day ): ?int {
		$at = 1 === preg_match( '/^\d{4}-\d\d-\d\d$/D', $day ) ? strtotime( $day . 'T00:00:00Z' ) : false;
		return false !== $at && gmdate( 'Y-m-d', $at ) === $day ? $at : null;
	}

	/**
	 * Adds up what belongs into one row.
	 *
	 * @param array<int, array<int, mixed>> $counts As `add` takes them.
	 * @return array<int, array<int, mixed>> In one order, so that two who write never wait for each other.
	 */
	private static function add_up( array $counts ): array {
		$sums = array();
		foreach ( $counts as $count ) {
			$key              = implode( "\n", array_slice( $count, 0, 4 ) );
			$sums[ $key ]     = $sums[ $key ] ?? array_merge( array_slice( $count, 0, 4 ), array( 0 ) );
			$sums[ $key ][4] += $count[4];
		}
		ksort( $sums );
		return array_values( $sums );
	}

	/**
	 * Sums up by some columns.
	 *
	 * @param string      $from     The first day.
	 * @param string      $to       The last day.
	 * @param string|null $campaign Of one campaign, or of all.
	 * @param string[]    $by       Columns of ours.
	 * @return array<string, array<string, string>> By what was asked for, joined by line breaks; in there by what is counted.
	 */
	private static function sum( string $from, string $to, ?string $campaign, array $by ): array {
		global $wpdb;
		if ( array() === self::list_days( $from, $to ) ) {
			return array();
		}
		$columns = implode( ', ', array_merge( $by, array( 'what' ) ) );
		$where   = null === $campaign ? '' : $wpdb->prepare( ' AND campaign = %s', $campaign );
		$shows   = $wpdb->suppress_errors();
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.InterpolatedNotPrepared, PluginCheck.Security.DirectDB.UnescapedDBParameter -- A table and columns of our own; the condition is prepared above.
		$rows = $wpdb->get_results( $wpdb->prepare( "SELECT $columns, SUM(number) AS number FROM %i WHERE day BETWEEN %s AND %s$where GROUP BY $columns", self::table(), $from, $to ), ARRAY_A );
		$wpdb->suppress_errors( $shows );
		$sums = array();
		foreach ( (array) $rows as $row ) {
			$ids = array();
			foreach ( $by as $column ) {
				$ids[] = (string) $row[ $column ];
			}
			$sums[ implode( "\n", $ids ) ][ (string) $row['what'] ] = (string) $row['number'];
		}
		return $sums;
	}
}
