<?php
/**
 * Writes formatted text as paragraphs and lists.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Writing;

use Beckon\Campaigns\Markup;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Candidates: whether one says the same is for the caller to see.
 */
final class TextWriter {

	/**
	 * Writes one node of a text as a paragraph or a list.
	 *
	 * @param mixed $node       A text or an object.
	 * @param array $attributes Of the block.
	 * @return string Empty where it is neither.
	 */
	public static function write_node( $node, array $attributes ): string {
		$tag = is_object( $node ) ? $node->tag : '';
		if ( 'p' === $tag ) {
			return BlockWriter::delimit( 'core/paragraph', $attributes, '<p>' . Markup::to_html( $node->children ?? array() ) . '</p>' );
		}
		return 'ul' === $tag || 'ol' === $tag ? self::write_list( $node, $attributes ) : '';
	}

	/**
	 * Writes several nodes as a group of paragraphs and lists.
	 *
	 * @param array $nodes      The text.
	 * @param array $attributes Of the group.
	 * @return string
	 */
	public static function write_group( array $nodes, array $attributes ): string {
		$inside = array();
		foreach ( $nodes as $node ) {
			$inside[] = self::write_node( $node, array() );
		}
		return BlockWriter::delimit( 'core/group', $attributes, '<div class="wp-block-group">' . implode( "\n\n", $inside ) . '</div>' );
	}

	/**
	 * Writes a list. Each item begins with its words; a list inside it comes last.
	 *
	 * @param \stdClass $node       The list.
	 * @param array     $attributes Of the block.
	 * @return string
	 */
	private static function write_list( \stdClass $node, array $attributes ): string {
		$items = array();
		foreach ( $node->children ?? array() as $item ) {
			if ( ! is_object( $item ) || 'li' !== $item->tag ) {
				return '';
			}
			$words  = $item->children ?? array();
			$last   = end( $words );
			$nested = '';
			if ( is_object( $last ) && in_array( $last->tag, array( 'ul', 'ol' ), true ) ) {
				array_pop( $words );
				$nested = self::write_list( $last, array() );
			}
			$items[] = BlockWriter::delimit( 'core/list-item', array(), '<li>' . Markup::to_html( $words ) . $nested . '</li>' );
		}
		if ( 'ol' === $node->tag ) {
			$attributes['ordered'] = true;
		}
		return BlockWriter::delimit( 'core/list', $attributes, '<' . $node->tag . ' class="wp-block-list">' . implode( "\n\n", $items ) . '</' . $node->tag . '>' );
	}
}
