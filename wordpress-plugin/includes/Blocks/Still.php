<?php
/**
 * A campaign as plain HTML.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Campaigns\FillText;
use Beckon\Campaigns\Markup;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * For who has no JavaScript, and for the editor of a page: the words, pictures and links of the first step.
 */
final class Still {

	/**
	 * Draws the first step.
	 *
	 * @param \stdClass $document   The campaign, filled in.
	 * @param bool      $with_forms Whether forms are drawn, too: in the editor, where nobody sends them.
	 * @return string HTML, escaped.
	 */
	public static function draw( \stdClass $document, bool $with_forms = false ): string {
		return '<div class="beckon-still" lang="' . esc_attr( $document->locale ) . '">' . self::draw_blocks( $document->content->steps[0]->blocks, $with_forms ) . '</div>';
	}

	/**
	 * Draws blocks.
	 *
	 * @param \stdClass[] $blocks     Of the document.
	 * @param bool        $with_forms Whether forms are drawn, too.
	 * @return string
	 */
	private static function draw_blocks( array $blocks, bool $with_forms ): string {
		return implode( '', array_map( static fn( \stdClass $block ): string => self::draw_block( $block, $with_forms ), $blocks ) );
	}

	/**
	 * Draws one block. What only works with JavaScript is left out; a form says so.
	 *
	 * @param \stdClass $block      Of the document.
	 * @param bool      $with_forms Whether forms are drawn, too.
	 * @return string
	 */
	private static function draw_block( \stdClass $block, bool $with_forms ): string {
		switch ( $block->kind ) {
			case 'heading':
				return '<h' . (int) $block->level . '>' . esc_html( self::fill( $block->text ) ) . '</h' . (int) $block->level . '>';
			case 'text':
				return self::fill_html( $block->text );
			case 'html':
				return self::fill_html( $block->markup );
			case 'image':
				// phpcs:ignore PluginCheck.CodeAnalysis.ImageFunctions.NonEnqueuedImage -- A campaign names a picture by its address: it need not be in the library.
				$image = sprintf( '<img src="%1$s" alt="%2$s" width="%3$d" height="%4$d" loading="lazy" style="max-width:100%%;height:auto">', esc_url( $block->url ), esc_attr( $block->alt ), $block->width, $block->height );
				return '<p>' . ( isset( $block->href ) ? self::link( $block->href, $image ) : $image ) . '</p>';
			case 'video':
				return '<p>' . self::link( $block->url, esc_html( $block->label ) ) . '</p>';
			case 'button':
				return 'link' === $block->action->do ? '<p>' . self::link( $block->action->href, esc_html( self::fill( $block->text ) ) ) . '</p>' : '';
			case 'coupon':
				return 'fixed' === $block->code->from ? '<p>' . esc_html( self::fill( $block->label ) ) . ' <code>' . esc_html( $block->code->code ) . '</code></p>' : '';
			case 'countdown':
				return isset( $block->until->at ) ? '<p>' . esc_html( self::fill( $block->label ) . ' ' . wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) strtotime( $block->until->at ) ) ) . '</p>' : '';
			case 'products':
				return '<ul>' . implode( '', array_map( array( self::class, 'draw_product' ), $block->items ) ) . '</ul>';
			case 'social':
				return '<ul>' . implode( '', array_map( static fn( $link ): string => '<li>' . self::link( $link->href, esc_html( self::fill( $link->label ) ) ) . '</li>', $block->links ) ) . '</ul>';
			case 'spacer':
				return $block->line ? '<hr>' : '';
			case 'columns':
				return implode( '', array_map( static fn( $column ): string => '<div>' . self::draw_blocks( $column->blocks, $with_forms ) . '</div>', $block->columns ) );
			case 'form':
				return $with_forms ? self::draw_form( $block ) : '<p><em>' . esc_html__( 'This form needs JavaScript.', 'beckon' ) . '</em></p>';
			default:
				return '';
		}
	}

	/**
	 * Draws a form that is looked at only.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	private static function draw_form( \stdClass $block ): string {
		$fields = array_filter( $block->fields, static fn( $field ): bool => 'hidden' !== $field->kind );
		$rows   = array_map(
			static function ( $field ): string {
				$label = esc_html( self::fill( $field->label ) );
				$tick  = '<span class="beckon-still-tick"></span> ';
				return in_array( $field->kind, array( 'consent', 'checkbox' ), true ) ? "<p>$tick$label</p>" : "<p>$label<span class=\"beckon-still-field\"></span></p>";
			},
			$fields
		);
		return implode( '', $rows ) . '<p><span class="beckon-still-button">' . esc_html( self::fill( $block->submit ) ) . '</span></p>';
	}

	/**
	 * Draws a product.
	 *
	 * @param \stdClass $item Of the block.
	 * @return string
	 */
	private static function draw_product( \stdClass $item ): string {
		$price = isset( $item->price ) ? ' ' . esc_html( self::fill( $item->price ) ) : '';
		return '<li>' . self::link( $item->url, esc_html( self::fill( $item->title ) ) ) . $price . '</li>';
	}

	/**
	 * A link.
	 *
	 * @param string $href   Where it leads.
	 * @param string $inside What is pressed, escaped.
	 * @return string
	 */
	private static function link( string $href, string $inside ): string {
		return '<a href="' . esc_url( self::fill( $href ) ) . '">' . $inside . '</a>';
	}

	/**
	 * Formatted text.
	 *
	 * @param array $markup The tree.
	 * @return string
	 */
	private static function fill_html( array $markup ): string {
		return wp_kses_post( Markup::to_html( self::fill_nodes( $markup ) ) );
	}

	/**
	 * A tree with its texts and the addresses of its links filled, as the tag fills them.
	 *
	 * @param array $markup The tree. It stays as it is.
	 * @return array
	 */
	private static function fill_nodes( array $markup ): array {
		return array_map(
			static function ( $node ) {
				if ( ! is_object( $node ) ) {
					return self::fill( (string) $node );
				}
				$filled = clone $node;
				if ( isset( $node->attributes->href ) ) {
					$filled->attributes       = clone $node->attributes;
					$filled->attributes->href = self::fill( $node->attributes->href );
				}
				if ( isset( $node->children ) ) {
					$filled->children = self::fill_nodes( $node->children );
				}
				return $filled;
			},
			$markup
		);
	}

	/**
	 * A text without its attributes, which nobody knows here: each says its default, or nothing.
	 *
	 * @param string $text The text.
	 * @return string
	 */
	private static function fill( string $text ): string {
		return FillText::fill( $text, '__return_null' );
	}
}
