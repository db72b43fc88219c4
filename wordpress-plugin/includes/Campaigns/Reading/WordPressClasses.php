<?php
/**
 * Takes WordPress' own class names out of markup.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Inside a campaign they name nothing: the site's styles do not reach it.
 */
final class WordPressClasses {

	/**
	 * The tree without them.
	 *
	 * @param array $markup The tree.
	 * @return array
	 */
	public static function drop( array $markup ): array {
		foreach ( $markup as $node ) {
			if ( ! is_object( $node ) ) {
				continue;
			}
			if ( isset( $node->attributes->class ) ) {
				$names = preg_split( '/\s+/', $node->attributes->class, -1, PREG_SPLIT_NO_EMPTY );
				$kept  = array_filter( $names, static fn( string $name ): bool => 1 !== preg_match( '/^(wp-|has-|is-|align)/', $name ) );
				if ( array() !== $kept ) {
					$node->attributes->class = implode( ' ', $kept );
				} else {
					unset( $node->attributes->class );
				}
				if ( array() === (array) $node->attributes ) {
					unset( $node->attributes );
				}
			}
			self::drop( $node->children ?? array() );
		}
		return $markup;
	}
}
