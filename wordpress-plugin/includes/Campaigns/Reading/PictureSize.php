<?php
/**
 * How large a picture is by nature.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Its size keeps its place free while it loads.
 */
final class PictureSize {

	/**
	 * What is assumed where nothing is known. Only the space kept free depends on it.
	 */
	const UNKNOWN = array( 600, 400 );

	/**
	 * Finds the size: of the file in the media library, as the editor measured it, as it was set, or as it is assumed.
	 *
	 * @param string $url        The address of the picture.
	 * @param array  $attributes Of the block.
	 * @return array{0: int|float, 1: int|float} Width and height in CSS pixels.
	 */
	public static function find( string $url, array $attributes ): array {
		$id   = (int) ( $attributes['id'] ?? 0 );
		$size = $attributes['sizeSlug'] ?? 'full';
		$file = $id > 0 ? wp_get_attachment_image_src( $id, $size ) : false;
		if ( is_array( $file ) && $file[0] === $url && $file[1] > 0 && $file[2] > 0 ) {
			return array( $file[1], $file[2] );
		}
		foreach ( array( $attributes['beckon'] ?? array(), $attributes ) as $said ) {
			$width  = self::read_number( $said['width'] ?? null );
			$height = self::read_number( $said['height'] ?? null );
			if ( $width > 0 && $height > 0 ) {
				return array( $width, $height );
			}
		}
		return self::UNKNOWN;
	}

	/**
	 * A number of pixels: `480` or `480px`.
	 *
	 * @param mixed $value What was set.
	 * @return int|float 0 where it is none.
	 */
	private static function read_number( $value ) {
		if ( is_int( $value ) || is_float( $value ) ) {
			return $value;
		}
		return is_string( $value ) && 1 === preg_match( '/^\d+(px)?$/', $value ) ? (int) $value : 0;
	}
}
