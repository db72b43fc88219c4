<?php
/**
 * Until when a request is to be answered: the twin of the hub's dueDate.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Rights;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * At the end of the second working day after the one on which it was made, where something is to be forgotten; else at the end
 * of the same day of the next month, or of its last (GDPR Art. 12(3)). Days are those of the site.
 */
final class DueDate {

	const WORKING_DAYS = 2;

	/**
	 * The first of the two days of a week on which nobody works, as PHP counts them: Saturday.
	 */
	const WEEKEND = 6;

	/**
	 * The last moment to answer.
	 *
	 * @param string $right What is asked for.
	 * @param int    $asked When it was, in seconds.
	 * @return int In seconds.
	 */
	public static function of( string $right, int $asked ): int {
		$day = ( new \DateTimeImmutable( '@' . $asked ) )->setTimezone( wp_timezone() )->setTime( 0, 0 );
		$due = 'erase' === $right ? self::add_working_days( $day, self::WORKING_DAYS ) : self::add_month( $day );
		return $due->modify( '+1 day' )->getTimestamp() - 1;
	}

	/**
	 * Counts on from a day, which is not counted itself, over days on which somebody works.
	 *
	 * @param \DateTimeImmutable $day  The day.
	 * @param int                $left How many.
	 * @return \DateTimeImmutable
	 */
	private static function add_working_days( \DateTimeImmutable $day, int $left ): \DateTimeImmutable {
		/**
		 * Days of the calendar on which nobody works at this site, beside Saturdays and Sundays.
		 *
		 * @param string[] $days Such as `2026-12-25`.
		 */
		$holidays = (array) apply_filters( 'beckon_holidays', array() );
		while ( $left > 0 ) {
			$day = $day->modify( '+1 day' );
			if ( (int) $day->format( 'N' ) < self::WEEKEND && ! in_array( $day->format( 'Y-m-d' ), $holidays, true ) ) {
				--$left;
			}
		}
		return $day;
	}

	/**
	 * The same day of the next month, or its last.
	 *
	 * @param \DateTimeImmutable $day The day.
	 * @return \DateTimeImmutable
	 */
	private static function add_month( \DateTimeImmutable $day ): \DateTimeImmutable {
		$next = $day->modify( 'first day of next month' );
		return $next->modify( '+' . ( min( (int) $day->format( 'j' ), (int) $next->format( 't' ) ) - 1 ) . ' days' );
	}
}
