<?php
/**
 * The content of a popup as blocks.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\PopupMaker;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Blocks stay as they are; what was written in the classic editor is taken apart; shortcodes do not come along, but for
 * Popup Maker's own form.
 */
final class Content {

	const SHORTCODE = '/\[(\[?)([a-zA-Z][\w-]*)((?:\s[^\]]*)?)\](?:(?:(?!\[\2[\s\]]).)*?\[\/\2\])?/s';

	/**
	 * The mark that stands where a form goes.
	 */
	const FORM = 'beckon-form-%d';

	/**
	 * Reads the content.
	 *
	 * @param \WP_Post $popup  The popup.
	 * @param string   $title  The heading that Popup Maker puts above it; may be empty.
	 * @param Report   $report What is noted on the way.
	 * @return array{blocks: array, forms: array<int, array>} Blocks as `parse_blocks` gives them, with a paragraph that holds the mark where a form goes; the attributes of each form's shortcode.
	 */
	public static function read( \WP_Post $popup, string $title, Report $report ): array {
		$forms   = array();
		$written = $popup->post_content;
		$text    = self::take_shortcodes( $written, $forms, $report );
		$markup  = has_blocks( $written ) ? $text : Classic::to_blocks( $text );
		if ( '' !== $title ) {
			$markup = Classic::heading( 2, esc_html( $title ) ) . "\n\n" . $markup;
		}
		$blocks = array_filter(
			parse_blocks( $markup ),
			static function ( array $block ): bool {
				return null !== $block['blockName'] || '' !== trim( $block['innerHTML'] );
			}
		);
		return array(
			'blocks' => array_values( $blocks ),
			'forms'  => $forms,
		);
	}

	/**
	 * Takes shortcodes out of a text.
	 *
	 * @param string  $text   The content.
	 * @param array[] $forms  The forms in it, which this adds to.
	 * @param Report  $report What is noted on the way.
	 * @return string
	 */
	private static function take_shortcodes( string $text, array &$forms, Report $report ): string {
		$is_blocks = has_blocks( $text );
		// A shortcode is a paragraph of its own, or stands in the block for shortcodes.
		$text = (string) preg_replace( '/<!-- wp:shortcode -->\s*(.*?)\s*<!-- \/wp:shortcode -->/s', '$1', $text );
		return (string) preg_replace_callback(
			self::SHORTCODE,
			static function ( array $found ) use ( &$forms, $report, $is_blocks ): string {
				if ( '[' === $found[1] ) {
					return $found[0];
				}
				if ( 'pum_sub_form' === $found[2] ) {
					$attributes = shortcode_parse_atts( $found[3] );
					$forms[]    = is_array( $attributes ) ? $attributes : array();
					$mark       = sprintf( self::FORM, count( $forms ) - 1 );
					return $is_blocks ? Classic::paragraph( $mark ) : "\n\n<p>$mark</p>\n\n";
				}
				if ( ! shortcode_exists( $found[2] ) && 1 !== preg_match( '/=|-|_|\d/', $found[0] ) ) {
					// Words in brackets, as people write them.
					return $found[0];
				}
				/* translators: %s: name of a shortcode. */
				$report->leave( sprintf( __( 'Shortcode [%s]: what a campaign shows is the same for everybody, so nothing can be run in it. Rebuild it from blocks; forms of Beckon take sign-ups.', 'beckon' ), $found[2] ) );
				return '';
			},
			$text
		);
	}
}
