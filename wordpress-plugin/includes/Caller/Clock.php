<?php
/**
 * The time, which tests may set.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Seconds and milliseconds since 1970.
 */
final class Clock {

	/**
	 * By how many seconds the clock is ahead of the computer's.
	 *
	 * @var float
	 */
	private static float $ahead = 0.0;

	/**
	 * The time in seconds.
	 *
	 * @return int
	 */
	public static function now(): int {
		return (int) self::precisely();
	}

	/**
	 * The time in milliseconds.
	 *
	 * @return int
	 */
	public static function now_ms(): int {
		return (int) ( self::precisely() * 1000 );
	}

	/**
	 * The time as tables have it, in UTC.
	 *
	 * @param int $later By how many seconds.
	 * @return string
	 */
	public static function sql( int $later = 0 ): string {
		return gmdate( 'Y-m-d H:i:s', self::now() + $later );
	}

	/**
	 * Lets time pass, for tests.
	 *
	 * @param float $seconds How much of it; `-INF` sets the clock right again.
	 * @return void
	 */
	public static function pass( float $seconds ): void {
		self::$ahead = -INF === $seconds ? 0.0 : self::$ahead + $seconds;
	}

	/**
	 * The time in seconds and parts of them.
	 *
	 * @return float
	 */
	private static function precisely(): float {
		return microtime( true ) + self::$ahead;
	}
}
