<?php
/**
 * A stretch of days.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Days of the calendar, both ends included.
 */
final class Period {

	/**
	 * As far as the counters can be read at once.
	 */
	const MOST_DAYS = 732;

	/**
	 * The first day, as `2026-11-28`.
	 *
	 * @var string
	 */
	public string $from;

	/**
	 * The last day.
	 *
	 * @var string
	 */
	public string $to;

	/**
	 * Holds two days.
	 *
	 * @param string $from The first.
	 * @param string $to   The last.
	 */
	private function __construct( string $from, string $to ) {
		$this->from = $from;
		$this->to   = $to;
	}

	/**
	 * Reads two days.
	 *
	 * @param string $from The first.
	 * @param string $to   The last.
	 * @return self|null Where they are no period, or one that is too long.
	 */
	public static function read( string $from, string $to ): ?self {
		if ( ! self::is_day( $from ) || ! self::is_day( $to ) || $to < $from ) {
			return null;
		}
		$period = new self( $from, $to );
		return $period->days() <= self::MOST_DAYS ? $period : null;
	}

	/**
	 * Whether a text is a day of the calendar.
	 *
	 * @param string $text Any text.
	 * @return bool
	 */
	public static function is_day( string $text ): bool {
		return 1 === preg_match( '/^\d{4}-\d\d-\d\d$/D', $text ) && gmdate( 'Y-m-d', (int) strtotime( $text . 'T00:00:00Z' ) ) === $text;
	}

	/**
	 * How many days there are.
	 *
	 * @return int
	 */
	public function days(): int {
		return (int) round( ( self::start( $this->to ) - self::start( $this->from ) ) / DAY_IN_SECONDS ) + 1;
	}

	/**
	 * As many days right before it.
	 *
	 * @return self
	 */
	public function before(): self {
		$days = $this->days();
		return new self( self::shift( $this->from, -$days ), self::shift( $this->from, -1 ) );
	}

	/**
	 * The moments between which it lies by the clocks of the site, as LeadStore asks for them.
	 *
	 * @return array{from: string, to: string} ISO 8601; `to` does not belong to it.
	 */
	public function moments(): array {
		return array(
			'from' => self::moment( $this->from ),
			'to'   => self::moment( self::shift( $this->to, 1 ) ),
		);
	}

	/**
	 * The moment at which a day begins on the site.
	 *
	 * @param string $day The day.
	 * @return string ISO 8601, UTC.
	 */
	public static function moment( string $day ): string {
		return ( new \DateTimeImmutable( $day . ' 00:00:00', wp_timezone() ) )->setTimezone( new \DateTimeZone( 'UTC' ) )->format( 'Y-m-d\TH:i:s\Z' );
	}

	/**
	 * A day so many days later.
	 *
	 * @param string $day  The day.
	 * @param int    $days How many; below zero they are earlier.
	 * @return string
	 */
	public static function shift( string $day, int $days ): string {
		return gmdate( 'Y-m-d', self::start( $day ) + $days * DAY_IN_SECONDS );
	}

	/**
	 * The beginning of a day in UTC.
	 *
	 * @param string $day The day.
	 * @return int
	 */
	private static function start( string $day ): int {
		return (int) strtotime( $day . 'T00:00:00Z' );
	}
}
