<?php
/**
 * What texts read.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Says which attributes and filters in texts nobody knows.
 */
final class PlaceholderCheck {

	/**
	 * What content itself supplies to its texts.
	 */
	const SUPPLIED = array( 'prize', 'code' );

	/**
	 * What of a block nobody fills, by its kind and the way into it: addresses of files, and what is meant for machines.
	 */
	const UNFILLED = '/^(image\.(url|alt)|video\..*|coupon\.code\..*|spin-wheel\.slices\.\d+\.code|products\.items\.\d+\.image|form\.fields\.\d+\.(version|options\.\d+\.value)|(text|html)\..*\.attributes\.(?!href$).*)$/Ds';

	/**
	 * What is wrong with the placeholders in a value.
	 *
	 * @param mixed  $value A text, or anything that holds texts.
	 * @param string $path  Where it stands.
	 * @param string $way   The kind of the block that it stands in, and the way there.
	 * @return array[] As `Schema::check` gives them.
	 */
	public static function check( $value, string $path, string $way = '' ): array {
		$problems = array();
		if ( is_array( $value ) || $value instanceof \stdClass ) {
			foreach ( (array) $value as $key => $inside ) {
				$problems = array_merge( $problems, self::check( $inside, SchemaCheck::go_to( $path, $key ), "$way.$key" ) );
			}
		}
		if ( ! is_string( $value ) || 1 === preg_match( self::UNFILLED, $way ) ) {
			return $problems;
		}
		preg_match_all( FillText::PLACEHOLDER, $value, $found, PREG_SET_ORDER );
		foreach ( $found as list( , $name, $filters ) ) {
			if ( ! in_array( $name, self::SUPPLIED, true ) && ! AttributeList::knows( $name ) ) {
				/* translators: %s: name of an attribute. */
				$problems[] = SchemaCheck::report( $path, sprintf( __( 'This reads “%s”, which is no attribute that Beckon knows.', 'beckon' ), $name ) );
			}
			preg_match_all( FillText::FILTER, $filters, $each );
			if ( array_diff( $each[1], array( 'default', 'upper', 'capitalize' ) ) ) {
				$problems[] = SchemaCheck::report( $path, __( 'After “|” there may be default, upper or capitalize.', 'beckon' ) );
			}
		}
		return $problems;
	}
}
