<?php
/**
 * Reads headings, paragraphs and lists.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

use Beckon\Campaigns\Markup;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The blocks that are words.
 */
final class TextReader {

	/**
	 * Reads a heading. Its words are kept, its formatting is not: it also names the dialog.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_heading( array $block, array $at, string $fallback, Reading $reading ): array {
		$markup = Markup::from_html( SavedHtml::inside( $block ), 'text' )['markup'];
		$text   = Markup::to_text( $markup );
		if ( '' === trim( $text ) ) {
			return array();
		}
		if ( array( $text ) !== $markup ) {
			$reading->note( $at, __( 'A heading keeps its words, not its formatting.', 'beckon' ) );
		}
		$heading = array(
			'kind'  => 'heading',
			'id'    => $reading->take_id( $block['attrs']['beckon']['id'] ?? null, $fallback ),
			'text'  => $text,
			'level' => max( 2, min( 4, (int) ( $block['attrs']['level'] ?? 2 ) ) ),
		);
		return array( $reading->keep( (object) $heading, $at ) );
	}

	/**
	 * Reads a paragraph.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_paragraph( array $block, array $at, string $fallback, Reading $reading ): array {
		$read = Markup::from_html( SavedHtml::inside( $block ), 'text' );
		if ( '' === trim( Markup::to_text( $read['markup'] ) ) ) {
			return array();
		}
		self::note_removed( $read['removed'], $at, $reading );
		$paragraph = (object) array(
			'tag'      => 'p',
			'children' => $read['markup'],
		);
		return array( self::make_text( array( $paragraph ), $block, $at, $fallback, $reading ) );
	}

	/**
	 * Reads a list with all that is inside it.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_list( array $block, array $at, string $fallback, Reading $reading ): array {
		$read   = Markup::from_html( trim( SavedHtml::whole( $block ) ), 'text' );
		$markup = self::drop_space( WordPressClasses::drop( $read['markup'] ) );
		if ( '' === trim( Markup::to_text( $markup ) ) ) {
			return array();
		}
		self::note_removed( $read['removed'], $at, $reading );
		return array( self::make_text( $markup, $block, $at, $fallback, $reading ) );
	}

	/**
	 * A block of formatted text.
	 *
	 * @param array   $markup   The text.
	 * @param array   $block    The block it was written in.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass
	 */
	public static function make_text( array $markup, array $block, array $at, string $fallback, Reading $reading ): \stdClass {
		$text = array(
			'kind' => 'text',
			'id'   => $reading->take_id( $block['attrs']['beckon']['id'] ?? null, $fallback ),
			'text' => $markup,
		);
		return $reading->keep( (object) $text, $at );
	}

	/**
	 * Says what sanitising took out.
	 *
	 * @param string[] $removed Kinds.
	 * @param int[]    $at      The block's place.
	 * @param Reading  $reading What is known so far.
	 * @return void
	 */
	public static function note_removed( array $removed, array $at, Reading $reading ): void {
		foreach ( $removed as $kind ) {
			// Every copied link and picture brings some of these along.
			if ( 'attribute' !== $kind ) {
				$reading->note( $at, RemovalWords::say( $kind ) );
			}
		}
	}

	/**
	 * A list without the white space that blocks are saved with between its items.
	 *
	 * @param array $markup The tree.
	 * @return array
	 */
	private static function drop_space( array $markup ): array {
		$kept = array();
		foreach ( $markup as $node ) {
			if ( is_object( $node ) && isset( $node->children ) ) {
				$children = $node->children;
				if ( in_array( $node->tag, array( 'ul', 'ol' ), true ) ) {
					$children = array_filter( $children, static fn( $child ): bool => is_object( $child ) || '' !== trim( $child ) );
				} elseif ( 'li' === $node->tag && is_string( end( $children ) ) && '' === trim( end( $children ) ) ) {
					array_pop( $children );
				}
				$node->children = self::drop_space( array_values( $children ) );
			}
			$kept[] = $node;
		}
		return $kept;
	}
}
