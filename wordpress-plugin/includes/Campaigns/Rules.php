<?php
/**
 * The rules of a campaign: all of its document but what the blocks say.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Kept as post metadata, as arrays; the editor's sidebar writes them.
 */
final class Rules {

	const META = 'beckon_rules';

	const KEYS = array( 'triggers', 'audience', 'frequency', 'schedule', 'priority', 'needs', 'experiment', 'locale', 'translations' );

	/**
	 * More than any campaign written by hand, with the contents of its variants and a few languages.
	 */
	const MOST_BYTES = 400000;

	/**
	 * The rules of a document.
	 *
	 * @param \stdClass $document The campaign.
	 * @return array
	 */
	public static function of_document( \stdClass $document ): array {
		$rules = array();
		foreach ( self::KEYS as $key ) {
			if ( isset( $document->$key ) ) {
				$rules[ $key ] = Tree::to_array( $document->$key );
			}
		}
		return $rules;
	}

	/**
	 * Puts rules into a document.
	 *
	 * @param array     $rules    The rules.
	 * @param \stdClass $document The campaign.
	 * @return void
	 */
	public static function apply( array $rules, \stdClass $document ): void {
		foreach ( self::KEYS as $key ) {
			if ( isset( $rules[ $key ] ) ) {
				$document->$key = Tree::from( $rules[ $key ], $key );
			}
		}
	}

	/**
	 * What may be kept: known keys, and no more than will ever be needed. What is wrong in it is for the compiler to say;
	 * an editor's half-written audience is not thrown away.
	 *
	 * @param mixed $value What was sent.
	 * @return array
	 */
	public static function sanitize( $value ): array {
		$rules = array_intersect_key( Tree::to_array( is_object( $value ) || is_array( $value ) ? $value : array() ), array_flip( self::KEYS ) );
		$text  = wp_json_encode( $rules );
		return is_string( $text ) && strlen( $text ) <= self::MOST_BYTES ? $rules : array();
	}
}
