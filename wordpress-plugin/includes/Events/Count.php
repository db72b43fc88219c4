<?php
/**
 * Counts what passed the door.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

use Beckon\Caller\Clock;
use Beckon\Caller\Transaction;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What robots did is not counted; neither is what belongs to no campaign: pages and goals leave no trace on this site.
 */
final class Count {

	/**
	 * By the name of an event, what it counts as.
	 */
	const COUNTED = array(
		'campaign-shown'    => 'displays',
		'campaign-clicked'  => 'clicks',
		'campaign-closed'   => 'closes',
		'campaign-held-out' => 'heldOut',
		'form-submitted'    => 'conversions',
	);

	/**
	 * Whether an event would be counted.
	 *
	 * @param array<string, mixed> $event The event.
	 * @return bool
	 */
	public static function is_counted( array $event ): bool {
		return isset( self::COUNTED[ $event['name'] ], $event['campaign'] );
	}

	/**
	 * Counts events, each once: all of them or none.
	 *
	 * @param array<int, array<string, mixed>> $events Events with their days.
	 * @return int|null How many were news; null where they could not be counted and may be sent again.
	 */
	public static function events( array $events ): ?int {
		if ( array() === $events ) {
			return 0;
		}
		$counted = Transaction::run(
			static function () use ( $events ) {
				$counts = array();
				$news   = 0;
				$now    = Clock::sql();
				foreach ( $events as $event ) {
					$is_news = SeenStore::claim( $event['id'], $now );
					if ( null === $is_news ) {
						return false;
					}
					if ( $is_news ) {
						++$news;
						$counts = array_merge( $counts, self::counts_of( $event ) );
						if ( 'campaign-clicked' === $event['name'] && isset( $event['visitor'] ) && ! ClickStore::add( $event ) ) {
							return false;
						}
					}
				}
				return CountStore::add( $counts ) ? $news : false;
			}
		);
		return false === $counted ? null : $counted;
	}

	/**
	 * What one event adds.
	 *
	 * @param array<string, mixed> $event The event.
	 * @return array<int, array<int, mixed>>
	 */
	private static function counts_of( array $event ): array {
		$row    = array( $event['day'], $event['campaign'], $event['variant'] ?? '' );
		$counts = array( array_merge( $row, array( self::COUNTED[ $event['name'] ], 1 ) ) );
		if ( 'campaign-clicked' === $event['name'] && true === ( $event['data']['converts'] ?? false ) ) {
			$counts[] = array_merge( $row, array( 'conversions', 1 ) );
		}
		return $counts;
	}
}
