<?php
/**
 * Reads custom HTML, and whatever block has no reader of its own.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

use Beckon\Campaigns\Markup;
use Beckon\Campaigns\Tree;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What was typed, or what another block saved, sanitised.
 */
final class HtmlBlockReader {

	/**
	 * Reads a block of custom HTML.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_html( array $block, array $at, string $fallback, Reading $reading ): array {
		// The one newline on either side is the serialiser's.
		$html = (string) preg_replace( '/^\n|\n$/D', '', SavedHtml::whole( $block ) );
		$kind = 'text' === ( $block['attrs']['beckon']['kind'] ?? '' ) ? 'text' : 'html';
		$own  = $block['attrs']['beckon'] ?? array();
		$read = Markup::from_html( $html, $kind );
		if ( isset( $own['markup'] ) && is_array( $own['markup'] ) && hash( 'sha256', $html ) === ( $own['of'] ?? '' ) ) {
			// Nobody changed the HTML since it was written from this tree; the schema holds it to the lists like any other.
			$read['markup'] = Tree::from( $own['markup'] );
		}
		TextReader::note_removed( $read['removed'], $at, $reading );
		if ( 'text' === $kind ) {
			return array( TextReader::make_text( $read['markup'], $block, $at, $fallback, $reading ) );
		}
		return array( self::make_html( $read['markup'], $block, $at, $fallback, $reading ) );
	}

	/**
	 * Reads any other block as the HTML that it saves, or that PHP draws for it now.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_other( array $block, array $at, string $fallback, Reading $reading ): array {
		$read   = Markup::from_html( trim( SavedHtml::whole( $block ) ), 'html' );
		$markup = WordPressClasses::drop( $read['markup'] );
		TextReader::note_removed( $read['removed'], $at, $reading );
		return array() === $markup ? array() : array( self::make_html( $markup, $block, $at, $fallback, $reading ) );
	}

	/**
	 * A block of custom HTML.
	 *
	 * @param array   $markup   The tree.
	 * @param array   $block    The block it was written in.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass
	 */
	private static function make_html( array $markup, array $block, array $at, string $fallback, Reading $reading ): \stdClass {
		$html = array(
			'kind'   => 'html',
			'id'     => $reading->take_id( $block['attrs']['beckon']['id'] ?? null, $fallback ),
			'markup' => $markup,
		);
		return $reading->keep( (object) $html, $at );
	}
}
