<?php
/**
 * Writes the blocks of a campaign document as block markup.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Writing;

use Beckon\Campaigns\Markup;
use Beckon\Campaigns\Reading\BlockReader;
use Beckon\Campaigns\Reading\Reading;
use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The markup is what the block editor itself would save, so that it finds it valid. Each text is written as the plainest
 * block that reads back as the same text; where none does, as custom HTML that is known to be a text.
 */
final class BlockWriter {

	/**
	 * Writes a list of blocks. Buttons that follow one another stand in one block of buttons.
	 *
	 * @param \stdClass[] $blocks Of the document.
	 * @return string
	 */
	public static function write( array $blocks ): string {
		$written = array();
		$buttons = array();
		foreach ( $blocks as $block ) {
			if ( 'button' === $block->kind ) {
				$buttons[] = SimpleWriter::write_button( $block );
				continue;
			}
			$written[] = self::write_buttons( $buttons );
			$buttons   = array();
			$written[] = self::write_one( $block );
		}
		$written[] = self::write_buttons( $buttons );
		return implode( "\n\n", array_filter( $written ) );
	}

	/**
	 * Writes a block with its delimiters.
	 *
	 * @param string $name       Its full name.
	 * @param array  $attributes Its attributes.
	 * @param string $inside     What it saves, or the blocks inside it.
	 * @return string
	 */
	public static function delimit( string $name, array $attributes, string $inside ): string {
		return get_comment_delimited_block_content( $name, $attributes, '' === $inside ? '' : "\n" . $inside . "\n" );
	}

	/**
	 * Writes one block.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	private static function write_one( \stdClass $block ): string {
		switch ( $block->kind ) {
			case 'heading':
				return SimpleWriter::write_heading( $block );
			case 'text':
				return self::write_text( $block );
			case 'image':
				return SimpleWriter::write_image( $block );
			case 'video':
				return SimpleWriter::write_video( $block );
			case 'spacer':
				return SimpleWriter::write_spacer( $block );
			case 'social':
				return SimpleWriter::write_social( $block );
			case 'html':
				return self::write_html( $block, $block->markup, array() );
			case 'columns':
				return self::write_columns( $block );
			case 'form':
				return self::write_form( $block );
			default:
				$attributes = (array) $block;
				unset( $attributes['kind'] );
				return self::delimit( 'beckon/' . $block->kind, $attributes, '' );
		}
	}

	/**
	 * What a block of WordPress' own keeps of ours.
	 *
	 * @param \stdClass $block Of the document.
	 * @param array     $more  Beside its id.
	 * @return array
	 */
	public static function own( \stdClass $block, array $more = array() ): array {
		return array( 'beckon' => array( 'id' => $block->id ) + $more );
	}

	/**
	 * Writes formatted text.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	private static function write_text( \stdClass $block ): string {
		$nodes      = $block->text;
		$candidates = array();
		if ( 1 === count( $nodes ) ) {
			$candidates[] = TextWriter::write_node( $nodes[0], self::own( $block ) );
		}
		$candidates[] = TextWriter::write_group( $nodes, self::own( $block, array( 'kind' => 'text' ) ) );
		foreach ( $candidates as $markup ) {
			$read = BlockReader::read( parse_blocks( $markup ), array(), 'block', new Reading() );
			if ( 1 === count( $read ) && Json::canonical( $read[0] ) === Json::canonical( $block ) ) {
				return $markup;
			}
		}
		return self::write_html( $block, $nodes, array( 'kind' => 'text' ) );
	}

	/**
	 * Writes custom HTML. A tree that HTML cannot say (a table without a body, two texts in a row) goes along as it is, for
	 * as long as nobody changes the HTML.
	 *
	 * @param \stdClass $block  Of the document.
	 * @param array     $markup The tree.
	 * @param array     $more   What our own settings say beside the id.
	 * @return string
	 */
	private static function write_html( \stdClass $block, array $markup, array $more ): string {
		$html   = Markup::to_html( $markup );
		$allows = isset( $more['kind'] ) ? 'text' : 'html';
		if ( Json::canonical( Markup::from_html( $html, $allows )['markup'] ) !== Json::canonical( $markup ) ) {
			$more += array(
				'markup' => $markup,
				'of'     => hash( 'sha256', $html ),
			);
		}
		return self::delimit( 'core/html', self::own( $block, $more ), $html );
	}

	/**
	 * Writes columns.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	private static function write_columns( \stdClass $block ): string {
		$columns = array();
		foreach ( $block->columns as $column ) {
			$inside    = self::write( $column->blocks );
			$columns[] = self::delimit( 'core/column', array(), '<div class="wp-block-column">' . $inside . '</div>' );
		}
		return self::delimit( 'core/columns', self::own( $block ), '<div class="wp-block-columns">' . implode( "\n\n", $columns ) . '</div>' );
	}

	/**
	 * Writes a form.
	 *
	 * @param \stdClass $block Of the document.
	 * @return string
	 */
	private static function write_form( \stdClass $block ): string {
		$fields = array();
		foreach ( $block->fields as $field ) {
			$fields[] = self::delimit( 'beckon/field', (array) $field, '' );
		}
		$attributes = (array) $block;
		unset( $attributes['kind'], $attributes['fields'] );
		return self::delimit( 'beckon/form', $attributes, implode( "\n\n", $fields ) );
	}

	/**
	 * Writes the block around buttons.
	 *
	 * @param string[] $buttons Written already.
	 * @return string Empty where there are none.
	 */
	private static function write_buttons( array $buttons ): string {
		return array() === $buttons ? '' : self::delimit( 'core/buttons', array(), '<div class="wp-block-buttons">' . implode( "\n\n", $buttons ) . '</div>' );
	}
}
