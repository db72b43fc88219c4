<?php
/**
 * Times as Popup Maker has them.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads English such as `364 days 23 hours`.
 */
final class Span {

	/**
	 * Each word by our unit and how many of it there are. A month is 30 days and a year 365, as lengths depend on no calendar.
	 */
	const UNITS = array(
		'year'   => array( 'days', 365 ),
		'month'  => array( 'days', 30 ),
		'week'   => array( 'weeks', 1 ),
		'day'    => array( 'days', 1 ),
		'hour'   => array( 'hours', 1 ),
		'minute' => array( 'minutes', 1 ),
		'min'    => array( 'minutes', 1 ),
		'second' => array( 'seconds', 1 ),
		'sec'    => array( 'seconds', 1 ),
	);

	/**
	 * Reads a time.
	 *
	 * @param string $text As somebody typed it.
	 * @return array<string, int|float>|null By unit; null where it says no time, or none at all.
	 */
	public static function read( string $text ): ?array {
		preg_match_all( '/(\d+(?:\.\d+)?)\s*(year|month|week|day|hour|minute|min|second|sec)s?\b/i', $text, $matches, PREG_SET_ORDER );
		$span = array();
		foreach ( $matches as $match ) {
			list( $unit, $times ) = self::UNITS[ strtolower( $match[2] ) ];
			$span[ $unit ]        = ( $span[ $unit ] ?? 0 ) + (float) $match[1] * $times;
		}
		$span = array_filter(
			$span,
			static function ( float $count ): bool {
				return $count > 0 && $count <= 36500;
			}
		);
		return array() === $span ? null : array_map(
			static function ( float $count ) {
				return floor( $count ) === $count ? (int) $count : $count;
			},
			$span
		);
	}
}
