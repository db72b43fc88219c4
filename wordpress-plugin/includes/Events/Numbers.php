<?php
/**
 * What a campaign did, in numbers.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Numbers as reports give them. Amounts of two currencies are never added.
 */
final class Numbers {

	/**
	 * Reads sums by what was counted.
	 *
	 * @param array<string, string> $sums As the table has them.
	 * @return array<string, mixed> `displays`, `clicks`, `closes`, `conversions`, `heldOut`, `orders`, `revenue` (by currency), `conversionRate` and `clickRate` (null where nothing was displayed).
	 */
	public static function of( array $sums ): array {
		$numbers = array();
		foreach ( CountStore::KINDS as $kind ) {
			$numbers[ $kind ] = (int) round( (float) ( $sums[ $kind ] ?? 0 ) );
		}
		$orders  = 0;
		$revenue = array();
		foreach ( $sums as $what => $number ) {
			list( $kind, $currency ) = array_pad( explode( ':', $what, 2 ), 2, '' );
			if ( 'orders' === $kind ) {
				$orders += (int) round( (float) $number );
			} elseif ( 'revenue' === $kind && 0.0 !== round( (float) $number, 4 ) ) {
				$revenue[ $currency ] = round( (float) $number, 4 );
			}
		}
		arsort( $revenue );
		$displays = $numbers['displays'];
		return $numbers + array(
			'orders'         => $orders,
			'revenue'        => $revenue,
			'conversionRate' => $displays > 0 ? $numbers['conversions'] / $displays : null,
			'clickRate'      => $displays > 0 ? $numbers['clicks'] / $displays : null,
		);
	}
}
