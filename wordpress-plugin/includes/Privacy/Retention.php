<?php
/**
 * Lets go of what was kept for a time.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Privacy;

use Beckon\Caller\Clock;
use Beckon\Caller\LockStore;
use Beckon\Caller\TryStore;
use Beckon\Events\ClickStore;
use Beckon\Events\CountStore;
use Beckon\Events\SeenStore;
use Beckon\Leads\BarStore;
use Beckon\Leads\Confirmation;
use Beckon\Leads\LeadAgeStore;
use Beckon\Leads\LeadStore;
use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * In pieces: a call that is cut off loses nothing but its last piece, and the next one goes on where it stood. A step that
 * fails again and again is passed over, so that the others are done.
 */
final class Retention {

	const HOOK   = 'beckon_retention';
	const MORE   = 'beckon_retention_more';
	const CURSOR = 'beckon_retention';
	const LOCK   = 'beckon_retention_lock';

	const BATCH   = 200;
	const SECONDS = 15;

	/**
	 * Who holds the lock longer than this is no more.
	 */
	const STALE = 10 * MINUTE_IN_SECONDS;

	const MOST_TRIES = 3;

	/**
	 * How long a deleted sign-up can come back.
	 */
	const UNDO_DAYS = 7;

	/**
	 * The door takes events that are a week old; a day more.
	 */
	const SEEN_DAYS = 8;

	/**
	 * Counts of tries are of a day at most.
	 */
	const TRIES_DAYS = 2;

	/**
	 * Plans the next round, where none is planned.
	 *
	 * @return void
	 */
	public static function plan(): void {
		if ( false === wp_next_scheduled( self::HOOK ) ) {
			wp_schedule_event( time() + MINUTE_IN_SECONDS, 'hourly', self::HOOK );
		}
	}

	/**
	 * Plans nothing any more.
	 *
	 * @return void
	 */
	public static function stop(): void {
		wp_unschedule_hook( self::HOOK );
		wp_unschedule_hook( self::MORE );
	}

	/**
	 * Does a round, or as much of it as there is time for.
	 *
	 * @return bool Whether it is done.
	 */
	public static function run(): bool {
		$now = time();
		if ( ! LockStore::take( self::LOCK, $now, self::STALE ) ) {
			return false;
		}
		try {
			$is_done = self::go_on();
		} finally {
			LockStore::give_back( self::LOCK, $now );
		}
		if ( ! $is_done ) {
			wp_schedule_single_event( time() + MINUTE_IN_SECONDS, self::MORE );
		}
		return $is_done;
	}

	/**
	 * Goes on where the last call stood.
	 *
	 * @return bool
	 */
	private static function go_on(): bool {
		/**
		 * For how many seconds one call clears up.
		 *
		 * @param float $seconds So many.
		 */
		$until  = microtime( true ) + (float) apply_filters( 'beckon_retention_seconds', self::SECONDS );
		$steps  = self::steps();
		$names  = array_keys( $steps );
		$cursor = get_option( self::CURSOR );
		$at     = is_array( $cursor ) ? array_search( $cursor['step'], $names, true ) : false;
		$at     = false === $at ? 0 : $at;
		$tries  = is_array( $cursor ) ? (int) $cursor['tries'] : 0;
		if ( $tries >= self::MOST_TRIES ) {
			++$at;
			$tries = 0;
		}
		$count = count( $names );
		while ( $at < $count ) {
			self::note( $names[ $at ], $tries + 1 );
			$step = $steps[ $names[ $at ] ];
			$many = 0;
			if ( is_callable( $step ) ) {
				$many = (int) call_user_func( $step );
			}
			if ( $many < self::BATCH ) {
				++$at;
			}
			$tries = 0;
			if ( $at < $count && microtime( true ) > $until ) {
				self::note( $names[ $at ], 0 );
				return false;
			}
		}
		delete_option( self::CURSOR );
		return true;
	}

	/**
	 * What is to be done, step by step; each does a piece and says how much that was.
	 *
	 * @return array<string, callable(): int>
	 */
	private static function steps(): array {
		$leads  = Settings::get( 'leads' );
		$counts = Settings::get( 'counts' );
		$window = (float) ( Settings::get( 'attribution' )['windowDays'] ?? 0 );
		$steps  = array(
			'ips'     => static function () use ( $leads ): int {
				return LeadAgeStore::drop_ips( self::ago( (float) $leads['ipDays'] ), self::BATCH );
			},
			'deleted' => static function (): int {
				return self::forget( 'deleted_at', self::ago( self::UNDO_DAYS ) );
			},
			'old'     => static function () use ( $leads ): int {
				return (int) $leads['keepDays'] > 0 ? self::forget( 'created_at', self::ago( (float) $leads['keepDays'] ) ) : 0;
			},
			'seen'    => static function (): int {
				return SeenStore::prune( self::ago( self::SEEN_DAYS ), self::BATCH );
			},
			'tries'   => static function (): int {
				return TryStore::prune( Clock::now() - self::TRIES_DAYS * DAY_IN_SECONDS, self::BATCH );
			},
			'clicks'  => static function () use ( $window ): int {
				return ClickStore::prune( self::ago( $window + 1 ), self::BATCH );
			},
			'counts'  => static function () use ( $counts ): int {
				$days = (int) ( $counts['keepDays'] ?? 0 );
				return $days > 0 ? CountStore::prune( substr( self::ago( $days ), 0, 10 ), self::BATCH ) : 0;
			},
			'bars'    => static function (): int {
				return BarStore::prune( Clock::sql(), self::BATCH );
			},
			'mails'   => static function (): int {
				// Once a round: who could not be written to this time is tried the next.
				array_map( array( Confirmation::class, 'ask' ), LeadAgeStore::ids_not_asked( self::ago( 1 ), Clock::sql( -self::STALE ), self::BATCH ) );
				return 0;
			},
		);

		/**
		 * What is done every hour to let go of data, by name. Each step does a piece of at most Retention::BATCH and says how
		 * much that was.
		 *
		 * @param array<string, callable> $steps The plugin's own steps.
		 */
		return (array) apply_filters( 'beckon_retention_steps', $steps );
	}

	/**
	 * A moment as the tables have it.
	 *
	 * @param float $days So many days ago.
	 * @return string In UTC.
	 */
	private static function ago( float $days ): string {
		return Clock::sql( (int) ( -$days * DAY_IN_SECONDS ) );
	}

	/**
	 * Forgets sign-ups.
	 *
	 * @param string $what   Either `created_at` or `deleted_at`.
	 * @param string $before Until this moment.
	 * @return int How many there were.
	 */
	private static function forget( string $what, string $before ): int {
		$rows = array_filter( array_map( array( LeadStore::class, 'find' ), LeadAgeStore::ids_before( $what, $before, self::BATCH ) ) );
		return Forget::leads( $rows );
	}

	/**
	 * Notes where we stand.
	 *
	 * @param string $step  The step.
	 * @param int    $tries How often it was begun.
	 * @return void
	 */
	private static function note( string $step, int $tries ): void {
		update_option(
			self::CURSOR,
			array(
				'step'  => $step,
				'tries' => $tries,
			),
			false
		);
	}
}
