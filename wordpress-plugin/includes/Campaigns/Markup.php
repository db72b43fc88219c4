<?php
/**
 * Formatted text and custom HTML after sanitising: what they may hold, and how they are written.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A tree of names on an allow-list, as `core/engine/src/campaign/markup.ts` has it: a list of texts and of objects
 * with `tag`, `attributes` and `children`.
 */
final class Markup {

	const TEXT_TAGS = array( 'a', 'b', 'br', 'code', 'em', 'i', 'mark', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'li', 'ol', 'p', 'ul' );

	const HTML_TAGS = array( 'a', 'b', 'br', 'code', 'em', 'i', 'mark', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'li', 'ol', 'p', 'ul', 'blockquote', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'hr', 'img', 'ins', 'pre', 'q', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr' );

	const ATTRIBUTES = array( 'alt', 'class', 'colspan', 'dir', 'height', 'href', 'lang', 'open', 'rowspan', 'scope', 'src', 'start', 'title', 'width' );

	/**
	 * How often the result is read again before it is taken for unstable; ordinary HTML needs one.
	 */
	const MOST_READINGS = 6;

	/**
	 * HTML as a tree, and what had to go. The tree is stable: written as HTML and read again it is the same, so nothing
	 * can hide in how HTML nests. What will not come to rest is kept as its plain text.
	 *
	 * @param string $html   What was typed, or what a block saved.
	 * @param string $allows Either `text` for formatted text, `html` for the wider list of custom HTML.
	 * @return array{markup: array, removed: string[]} The tree, and kinds of what was removed (see `RemovalWords`).
	 */
	public static function from_html( string $html, string $allows ): array {
		$tags    = 'text' === $allows ? self::TEXT_TAGS : self::HTML_TAGS;
		$read    = Reading\HtmlReader::read( $html, $tags );
		$markup  = $read['markup'];
		$removed = $read['removed'];
		$written = self::to_html( $markup );
		for ( $reading = 1; $reading < self::MOST_READINGS; $reading++ ) {
			$again     = Reading\HtmlReader::read( $written, $tags );
			$rewritten = self::to_html( $again['markup'] );
			if ( $rewritten === $written ) {
				return array(
					'markup'  => $again['markup'],
					'removed' => $removed,
				);
			}
			$markup  = $again['markup'];
			$written = $rewritten;
		}
		$text = self::to_text( $markup, ' ' );
		return array(
			'markup'  => '' === $text ? array() : array( $text ),
			'removed' => array_values( array_unique( array_merge( $removed, array( 'layout' ) ) ) ),
		);
	}

	/**
	 * A tree as HTML, escaped. Reading it gives the same tree.
	 *
	 * @param array $markup The tree.
	 * @return string
	 */
	public static function to_html( array $markup ): string {
		$html = '';
		foreach ( $markup as $node ) {
			if ( ! is_object( $node ) ) {
				$html .= self::escape_text( (string) $node );
				continue;
			}
			$html .= '<' . $node->tag;
			foreach ( (array) ( $node->attributes ?? array() ) as $name => $value ) {
				$html .= ' ' . $name . '="' . str_replace( '"', '&quot;', self::escape_text( (string) $value ) ) . '"';
			}
			$html .= '>';
			if ( in_array( $node->tag, array( 'br', 'hr', 'img' ), true ) ) {
				continue;
			}
			$inside = self::to_html( $node->children ?? array() );
			// HTML drops one newline right after <pre>, so one that is meant is written twice.
			$start = 'pre' === $node->tag && 0 === strpos( $inside, "\n" ) ? "\n" : '';
			$html .= $start . $inside . '</' . $node->tag . '>';
		}
		return $html;
	}

	/**
	 * The words of a tree.
	 *
	 * @param array  $markup The tree.
	 * @param string $glue   What stands between the words of two nodes.
	 * @return string
	 */
	public static function to_text( array $markup, string $glue = '' ): string {
		$texts = array();
		foreach ( $markup as $node ) {
			if ( ! is_object( $node ) ) {
				$texts[] = (string) $node;
			} elseif ( 'br' === $node->tag ) {
				$texts[] = ' ';
			} else {
				$texts[] = self::to_text( $node->children ?? array(), $glue );
			}
		}
		return implode( $glue, $texts );
	}

	/**
	 * Whether an address may stand in a page: http, https, mailto, tel, or relative. Stricter than browsers: what could
	 * hide a scheme from them is refused.
	 *
	 * @param string $url The address.
	 * @return bool
	 */
	public static function is_safe_url( string $url ): bool {
		$white = SchemaPattern::WHITE;
		// What is no UTF-8 fits nothing, and is refused with it.
		if ( 1 !== preg_match( "/^(?![$white])[^\\x00-\\x1f\\x7f-\\x{9f}]*(?<![$white])$/uD", $url ) ) {
			return false;
		}
		if ( 1 !== preg_match( '~^([^/?#\\\\]*):~', $url, $found ) ) {
			return true;
		}
		return in_array( strtolower( $found[1] ), array( 'http', 'https', 'mailto', 'tel' ), true );
	}

	/**
	 * Text as HTML. A bare carriage return would be read back as a newline.
	 *
	 * @param string $text The text.
	 * @return string
	 */
	public static function escape_text( string $text ): string {
		return str_replace( array( '&', '<', '>', "\r" ), array( '&amp;', '&lt;', '&gt;', '&#13;' ), $text );
	}
}
