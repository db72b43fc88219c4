<?php
/**
 * The room that pages keep free for a bar.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Snapshot;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Finds what a page does best to keep free at its top before it is painted: the room of the first bar which takes its space
 * from the page and is there for everybody, on every page, from the start. The engine's `findRoom` in TypeScript says the same.
 */
final class FindRoom {

	/**
	 * The room for some campaigns.
	 *
	 * @param \stdClass[] $campaigns As they are published, in the order in which they win.
	 * @return \stdClass|null The `campaign` and the `height` in CSS pixels, and `phoneHeight` where it is another in a narrow window; null where there is none.
	 */
	public static function find( array $campaigns ): ?\stdClass {
		foreach ( $campaigns as $campaign ) {
			if ( self::is_sure( $campaign ) ) {
				$room = array(
					'campaign' => $campaign->id,
					'height'   => $campaign->format->height,
				);
				if ( isset( $campaign->format->{'phoneHeight'} ) ) {
					$room['phoneHeight'] = $campaign->format->{'phoneHeight'};
				}
				return (object) $room;
			}
		}
		return null;
	}

	/**
	 * Whether a campaign is such a bar.
	 *
	 * @param \stdClass $campaign As it is published.
	 * @return bool
	 */
	private static function is_sure( \stdClass $campaign ): bool {
		$format       = $campaign->format;
		$triggers     = $campaign->triggers;
		$frequency    = $campaign->frequency;
		$needs_memory = isset( $frequency->{'maxDisplays'} ) || 'nothing' !== $frequency->{'afterClose'} || 'nothing' !== $frequency->{'afterConversion'};
		return 'bar' === $format->kind
			&& 'top' === $format->edge
			&& $format->pushes
			&& array() === ( $campaign->audience->all ?? null )
			&& ! isset( $triggers->cancel )
			&& in_array( 'page-load', array_column( $triggers->list, 'kind' ), true )
			&& ( 'any' === $triggers->match || 1 === count( $triggers->list ) )
			&& 'every-page-view' === $frequency->again->kind
			&& ( 'show' === $frequency->{'withoutMemory'} || ! $needs_memory )
			&& ! isset( $campaign->schedule )
			&& ! isset( $campaign->needs )
			&& ! isset( $campaign->experiment )
			&& ! isset( $campaign->{'tabFirst'} );
	}
}
