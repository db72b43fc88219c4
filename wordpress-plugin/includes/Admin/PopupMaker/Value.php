<?php
/**
 * Settings of Popup Maker's popups, whichever way they are kept.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What a checkbox, a text or a list is, where every version has written it another way.
 */
final class Value {

	/**
	 * A checkbox.
	 *
	 * @param array  $group Where it stands.
	 * @param string $key   Its name.
	 * @return bool
	 */
	public static function flag( array $group, string $key ): bool {
		return in_array( $group[ $key ] ?? false, array( true, 1, '1', 'true', 'yes', 'on' ), true );
	}

	/**
	 * A text or a number.
	 *
	 * @param array  $group Where it stands.
	 * @param string $key   Its name.
	 * @return string
	 */
	public static function text( array $group, string $key ): string {
		return is_scalar( $group[ $key ] ?? null ) ? trim( (string) $group[ $key ] ) : '';
	}

	/**
	 * A list of texts: one of them, several, or a text with commas.
	 *
	 * @param array  $group Where it stands.
	 * @param string $key   Its name.
	 * @return string[]
	 */
	public static function texts( array $group, string $key ): array {
		$value = $group[ $key ] ?? array();
		$items = is_array( $value ) ? $value : explode( ',', is_scalar( $value ) ? (string) $value : '' );
		$texts = array_map( 'trim', array_map( 'strval', array_filter( $items, 'is_scalar' ) ) );
		return array_values(
			array_filter(
				$texts,
				static function ( string $text ): bool {
					return '' !== $text;
				}
			)
		);
	}

	/**
	 * A list of groups.
	 *
	 * @param array  $group Where it stands.
	 * @param string $key   Its name.
	 * @return array<int, array>
	 */
	public static function groups( array $group, string $key ): array {
		return array_values( array_filter( is_array( $group[ $key ] ?? null ) ? $group[ $key ] : array(), 'is_array' ) );
	}
}
