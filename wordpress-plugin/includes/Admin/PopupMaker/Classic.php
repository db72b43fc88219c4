<?php
/**
 * Text of the classic editor as blocks.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Headings, paragraphs and lists as such; everything else as custom HTML, which the campaign's compiler sanitises.
 */
final class Classic {

	/**
	 * Makes blocks.
	 *
	 * @param string $text As the classic editor keeps it: paragraphs are empty lines.
	 * @return string Block markup.
	 */
	public static function to_blocks( string $text ): string {
		if ( '' === trim( $text ) ) {
			return '';
		}
		$document = new \DOMDocument();
		$was      = libxml_use_internal_errors( true );
		// The declaration tells libxml the encoding; without it, UTF-8 becomes something else.
		$document->loadHTML( '<?xml encoding="utf-8"?><body>' . wpautop( $text ) . '</body>', LIBXML_NONET );
		libxml_clear_errors();
		libxml_use_internal_errors( $was );
		$body  = $document->getElementsByTagName( 'body' )->item( 0 );
		$parts = array();
		foreach ( null === $body ? array() : iterator_to_array( $body->{'childNodes'} ) as $node ) {
			$part = self::block( $document, $node );
			if ( '' !== $part ) {
				$parts[] = $part;
			}
		}
		return implode( "\n\n", $parts );
	}

	/**
	 * A heading.
	 *
	 * @param int    $level From 1 to 6.
	 * @param string $html  What is in it.
	 * @return string
	 */
	public static function heading( int $level, string $html ): string {
		return self::delimit( 'heading', 2 === $level ? '' : "{\"level\":$level} ", "<h$level class=\"wp-block-heading\">$html</h$level>" );
	}

	/**
	 * A paragraph.
	 *
	 * @param string $html What is in it.
	 * @return string
	 */
	public static function paragraph( string $html ): string {
		return self::delimit( 'paragraph', '', "<p>$html</p>" );
	}

	/**
	 * A node as a block.
	 *
	 * @param \DOMDocument $document Where it stands.
	 * @param \DOMNode     $node     The node.
	 * @return string
	 */
	private static function block( \DOMDocument $document, \DOMNode $node ): string {
		$whole = trim( (string) $document->saveHTML( $node ) );
		if ( '' === $whole || $node instanceof \DOMComment ) {
			return '';
		}
		if ( ! $node instanceof \DOMElement ) {
			return self::paragraph( $whole );
		}
		$inside = '';
		foreach ( iterator_to_array( $node->{'childNodes'} ) as $child ) {
			$inside .= $document->saveHTML( $child );
		}
		if ( 1 === preg_match( '/^h([1-6])$/D', $node->{'tagName'}, $match ) ) {
			return self::heading( (int) $match[1], trim( $inside ) );
		}
		$is_simple = 0 === preg_match( '/<(?!\/?(?:a|abbr|b|br|code|em|i|mark|s|small|span|strong|sub|sup|u)\b)/i', $inside );
		if ( 'p' === $node->{'tagName'} && $is_simple ) {
			return '' === trim( $inside ) ? '' : self::paragraph( trim( $inside ) );
		}
		return self::delimit( 'html', '', $whole );
	}

	/**
	 * Writes a block.
	 *
	 * @param string $name       Without `core/`.
	 * @param string $attributes As JSON with a space behind it; empty for none.
	 * @param string $html       What it saves.
	 * @return string
	 */
	private static function delimit( string $name, string $attributes, string $html ): string {
		return "<!-- wp:$name $attributes-->\n$html\n<!-- /wp:$name -->";
	}
}
