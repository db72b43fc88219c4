<?php
/**
 * The dates of good starts.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Dates that are past, such as those of a sale, move on by 52 weeks, or by whole years where the words name days, until
 * every end lies ahead. All of them are read by the clocks of the site, as `use-template.ts` in core/editing reads them.
 */
final class StartDates {

	/**
	 * Moves the dates of a document.
	 *
	 * @param \stdClass     $document    The campaign.
	 * @param bool          $names_dates Whether its words name days.
	 * @param int           $now         Seconds since 1970.
	 * @param \DateTimeZone $zone        Of the site.
	 * @return void
	 */
	public static function move( \stdClass $document, bool $names_dates, int $now, \DateTimeZone $zone ): void {
		$schedule   = $document->schedule ?? new \stdClass();
		$countdowns = array();
		foreach ( $document->content->steps as $step ) {
			foreach ( $step->blocks as $block ) {
				if ( 'countdown' === $block->kind && isset( $block->until->at ) ) {
					$countdowns[] = $block->until;
				}
			}
		}
		$ends = array_column( $countdowns, 'at' );
		if ( isset( $schedule->until ) ) {
			$ends[] = $schedule->until;
		}
		$years = 0;
		foreach ( $ends as $end ) {
			while ( self::later( $end, $years, $names_dates, $zone )->getTimestamp() <= $now ) {
				++$years;
			}
		}
		foreach ( array( 'from', 'until' ) as $key ) {
			if ( isset( $schedule->$key ) ) {
				$schedule->$key = self::later( $schedule->$key, $years, $names_dates, $zone )->format( 'Y-m-d\TH:i' );
			}
		}
		foreach ( $countdowns as $until ) {
			$until->at = gmdate( 'Y-m-d\TH:i:s\Z', self::later( $until->at, $years, $names_dates, $zone )->getTimestamp() );
		}
	}

	/**
	 * A time by the clocks of the site, some years later.
	 *
	 * @param string        $local       As `2026-11-27T09:00`; what follows the minutes is left out.
	 * @param int           $years       How many.
	 * @param bool          $names_dates Whether the date stays the same, and not the day of the week.
	 * @param \DateTimeZone $zone        Of the site.
	 * @return \DateTimeImmutable
	 */
	private static function later( string $local, int $years, bool $names_dates, \DateTimeZone $zone ): \DateTimeImmutable {
		$at = new \DateTimeImmutable( substr( $local, 0, 16 ), $zone );
		return $at->modify( $names_dates ? "+$years years" : '+' . ( 52 * $years ) . ' weeks' );
	}
}
