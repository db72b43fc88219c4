<?php
/**
 * What a block saved, as HTML.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads the HTML between a block's delimiters.
 */
final class SavedHtml {

	/**
	 * What stands inside the one element that a block saves: `<h2 class="…">this</h2>`.
	 *
	 * @param array $block As `parse_blocks` gives it.
	 * @return string
	 */
	public static function inside( array $block ): string {
		$html = trim( (string) $block['innerHTML'] );
		return 1 === preg_match( '~^<(\w+)[^>]*>(.*)</\1>$~s', $html, $found ) ? $found[2] : $html;
	}

	/**
	 * What stands inside the first element of a name.
	 *
	 * @param array  $block As `parse_blocks` gives it.
	 * @param string $tag   The name.
	 * @return string Empty where there is none.
	 */
	public static function inside_first( array $block, string $tag ): string {
		return 1 === preg_match( "~<$tag(?:\s[^>]*)?>(.*?)</$tag>~s", (string) $block['innerHTML'], $found ) ? $found[1] : '';
	}

	/**
	 * An attribute of the first element of a name.
	 *
	 * @param array  $block     As `parse_blocks` gives it.
	 * @param string $tag       The name of the element.
	 * @param string $attribute The name of the attribute.
	 * @return string Empty where there is none.
	 */
	public static function attribute( array $block, string $tag, string $attribute ): string {
		// With a last line of its own: see HtmlReader::read.
		$tags = new \WP_HTML_Tag_Processor( $block['innerHTML'] . "\n" );
		if ( ! $tags->next_tag( $tag ) ) {
			return '';
		}
		$value = $tags->get_attribute( $attribute );
		return is_string( $value ) ? $value : '';
	}

	/**
	 * All of it, with the blocks inside. A block that saves nothing, since PHP draws it, is drawn now.
	 *
	 * @param array $block As `parse_blocks` gives it.
	 * @return string
	 */
	public static function whole( array $block ): string {
		$html  = '';
		$index = 0;
		foreach ( $block['innerContent'] as $piece ) {
			$html .= is_string( $piece ) ? $piece : self::whole( $block['innerBlocks'][ $index++ ] );
		}
		if ( '' === trim( $html ) && null !== $block['blockName'] && 0 !== strpos( $block['blockName'], 'beckon/' ) ) {
			return render_block( $block );
		}
		return $html;
	}
}
