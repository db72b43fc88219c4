<?php
/**
 * Reads the blocks whose settings are those of the campaign document.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

use Beckon\Campaigns\Tree;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Coupons, countdowns, wheels and products.
 */
final class OwnReader {

	/**
	 * Reads a coupon.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_coupon( array $block, array $at, string $fallback, Reading $reading ): array {
		return self::read( 'coupon', array( 'label', 'code', 'copy', 'copied' ), $block, $at, $fallback, $reading );
	}

	/**
	 * Reads a countdown.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_countdown( array $block, array $at, string $fallback, Reading $reading ): array {
		return self::read( 'countdown', array( 'until', 'label', 'whenOver', 'overText' ), $block, $at, $fallback, $reading );
	}

	/**
	 * Reads a wheel.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_spin_wheel( array $block, array $at, string $fallback, Reading $reading ): array {
		return self::read( 'spin-wheel', array( 'slices', 'spin', 'result' ), $block, $at, $fallback, $reading );
	}

	/**
	 * Reads products.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_products( array $block, array $at, string $fallback, Reading $reading ): array {
		return self::read( 'products', array( 'items' ), $block, $at, $fallback, $reading );
	}

	/**
	 * Takes over the settings; the schema says what is wrong with them.
	 *
	 * @param string   $kind     The kind in the document.
	 * @param string[] $keys     Its settings.
	 * @param array    $block    As `parse_blocks` gives it.
	 * @param int[]    $at       Its place.
	 * @param string   $fallback Its id where it has none.
	 * @param Reading  $reading  What is known so far.
	 * @return \stdClass[]
	 */
	private static function read( string $kind, array $keys, array $block, array $at, string $fallback, Reading $reading ): array {
		$made = (object) array(
			'kind' => $kind,
			'id'   => $reading->take_id( $block['attrs']['id'] ?? null, $fallback ),
		);
		foreach ( $keys as $key ) {
			// An emptied text is one that was left out.
			if ( isset( $block['attrs'][ $key ] ) && '' !== $block['attrs'][ $key ] ) {
				$made->$key = Tree::from( $block['attrs'][ $key ] );
			}
		}
		return array( $reading->keep( $made, $at ) );
	}
}
