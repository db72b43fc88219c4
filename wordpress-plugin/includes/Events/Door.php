<?php
/**
 * What happens to events at the door, step by step: the twin of core/hub/src/ingest/pipeline.ts.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Takes the parsed events of a call through all steps, in this order: origin, rate; then for each its site, its clock,
 * consent, repeats. What one step drops the next is not asked about.
 */
final class Door {

	/**
	 * Clocks of visitors are wrong, by a time zone often enough; a laptop may sleep for days with a page open.
	 */
	const MOST_AHEAD  = DAY_IN_SECONDS;
	const MOST_BEHIND = WEEK_IN_SECONDS;

	/**
	 * Passes events.
	 *
	 * @param array<int, array<string, mixed>> $events As ParseBatch gives them.
	 * @param array<string, mixed>             $call   With `at` (seconds), `site`, `origins`, `zone`, `origin`, `hearing`, `may_take` and `has_seen` (callables).
	 * @return array{kept: array<int, array<string, mixed>>, dropped: array<string, int>}
	 */
	public static function pass( array $events, array $call ): array {
		$refused = null;
		if ( ! in_array( $call['origin'], $call['origins'], true ) ) {
			$refused = 'wrong-origin';
			// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- The caller of `pass` gives it.
		} elseif ( ! call_user_func( $call['may_take'], count( $events ) ) ) {
			$refused = 'rate';
		}
		$kept    = array();
		$dropped = array();
		foreach ( $events as $event ) {
			$passed = $refused ?? self::pass_event( $event, $call );
			if ( is_string( $passed ) ) {
				$dropped[ $passed ] = ( $dropped[ $passed ] ?? 0 ) + 1;
			} else {
				$passed['day'] = self::day_in( $call['zone'], $passed['at'] );
				$kept[]        = $passed;
			}
		}
		return array(
			'kept'    => $kept,
			'dropped' => $dropped,
		);
	}

	/**
	 * The day that a moment falls on in a zone; in UTC where the zone is not known here.
	 *
	 * @param string $zone An IANA name, or an offset.
	 * @param string $at   ISO 8601.
	 * @return string As `2026-11-24`.
	 */
	public static function day_in( string $zone, string $at ): string {
		$moment = new \DateTimeImmutable( $at, new \DateTimeZone( 'UTC' ) );
		try {
			return $moment->setTimezone( new \DateTimeZone( $zone ) )->format( 'Y-m-d' );
		} catch ( \Exception $unknown_zone ) {
			return $moment->format( 'Y-m-d' );
		}
	}

	/**
	 * What each event must pass.
	 *
	 * @param array<string, mixed> $event The event.
	 * @param array<string, mixed> $call  As `pass` has it.
	 * @return array<string, mixed>|string The event, perhaps with less in it, or why it is not kept.
	 */
	private static function pass_event( array $event, array $call ) {
		if ( $event['site'] !== $call['site'] ) {
			return 'other-site';
		}
		$ahead = (float) ( new \DateTimeImmutable( $event['at'] ) )->format( 'U.u' ) - $call['at'];
		if ( $ahead > self::MOST_AHEAD || $ahead < -self::MOST_BEHIND ) {
			return 'clock-off';
		}
		if ( ! $call['hearing']->allows( $event['purpose'] ) ) {
			return 'not-allowed';
		}
		if ( ! $call['hearing']->allows( 'preferences' ) ) {
			unset( $event['visitor'], $event['visit'] );
		}
		// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- The caller of `pass` gives it.
		return call_user_func( $call['has_seen'], $event['id'] ) ? 'duplicate' : $event;
	}
}
