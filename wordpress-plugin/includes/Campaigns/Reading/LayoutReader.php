<?php
/**
 * Reads what arranges other blocks.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Space, lines, columns, groups and links to elsewhere.
 */
final class LayoutReader {

	/**
	 * Reads a spacer.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_spacer( array $block, array $at, string $fallback, Reading $reading ): array {
		$height = $block['attrs']['height'] ?? '100px';
		$height = is_string( $height ) || is_numeric( $height ) ? (string) $height : '';
		$pixels = (float) $height * ( 1 === preg_match( '/em$/', $height ) ? 16 : 1 );
		// WordPress' own names for space, `var:preset|spacing|50`, say no number.
		$pixels = 1 === preg_match( '/^\d/', $height ) ? $pixels : 32;
		return array( self::make_spacer( $pixels, false, $block, $at, $fallback, $reading ) );
	}

	/**
	 * Reads a line.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_separator( array $block, array $at, string $fallback, Reading $reading ): array {
		$height = $block['attrs']['beckon']['height'] ?? 16;
		return array( self::make_spacer( is_numeric( $height ) ? (float) $height : 16, true, $block, $at, $fallback, $reading ) );
	}

	/**
	 * Reads columns. Inside a column they do not nest, and there are at most four.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_columns( array $block, array $at, string $fallback, Reading $reading ): array {
		$columns = BlockReader::list_written( $block['innerBlocks'] );
		if ( $reading->is_in_columns || count( $columns ) < 2 ) {
			if ( $reading->is_in_columns ) {
				$reading->note( $at, __( 'Columns inside columns stand below one another.', 'beckon' ) );
			}
			return self::read_inside( $block, $at, $fallback, $reading );
		}
		$made                   = (object) array(
			'kind'    => 'columns',
			'id'      => $reading->take_id( $block['attrs']['beckon']['id'] ?? null, $fallback ),
			'columns' => array(),
		);
		$reading->is_in_columns = true;
		foreach ( $columns as $index => $column ) {
			$here   = array_merge( $at, array( $index ) );
			$blocks = BlockReader::read( $column['innerBlocks'], $here, $fallback . '-' . ( $index + 1 ), $reading );
			if ( $index < 4 ) {
				$made->columns[] = (object) array( 'blocks' => $blocks );
				continue;
			}
			$reading->note( $at, __( 'There are at most four columns; the rest stands in the last of them.', 'beckon' ) );
			$made->columns[3]->blocks = array_merge( $made->columns[3]->blocks, $blocks );
		}
		$reading->is_in_columns = false;
		return array( $reading->keep( $made, $at ) );
	}

	/**
	 * Reads a group: what is inside it, one below the other. A group that stands for one text becomes one.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_group( array $block, array $at, string $fallback, Reading $reading ): array {
		if ( 'text' !== ( $block['attrs']['beckon']['kind'] ?? '' ) ) {
			return self::read_inside( $block, $at, $fallback, $reading );
		}
		$id     = $reading->take_id( $block['attrs']['beckon']['id'] ?? null, $fallback );
		$inside = self::read_inside( $block, $at, $fallback, $reading );
		$text   = (object) array(
			'kind' => 'text',
			'id'   => $id,
			'text' => array(),
		);
		$others = array();
		foreach ( $inside as $made ) {
			if ( 'text' === $made->kind ) {
				$text->text = array_merge( $text->text, $made->text );
			} else {
				$others[] = $made;
			}
		}
		return array_merge( array( $reading->keep( $text, $at ) ), $others );
	}

	/**
	 * Reads what is inside a block, and nothing of the block itself.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback What the ids of blocks without one begin with.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_inside( array $block, array $at, string $fallback, Reading $reading ): array {
		$made = array();
		foreach ( BlockReader::list_written( $block['innerBlocks'] ) as $index => $inside ) {
			$here = array_merge( $at, array( $index ) );
			if ( 'core/column' === $inside['blockName'] ) {
				$read = self::read_inside( $inside, $here, $fallback, $reading );
			} else {
				$read = BlockReader::read_one( $inside, $here, $fallback, $reading );
			}
			$made = array_merge( $made, $read );
		}
		return $made;
	}

	/**
	 * Reads a pattern that is written in one place and used in several, as it is now.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback What the ids of blocks without one begin with.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_synced_pattern( array $block, array $at, string $fallback, Reading $reading ): array {
		$id      = (int) ( $block['attrs']['ref'] ?? 0 );
		$pattern = $id > 0 && ! isset( $reading->patterns[ $id ] ) ? get_post( $id ) : null;
		if ( ! $pattern instanceof \WP_Post || 'wp_block' !== $pattern->post_type || 'publish' !== $pattern->post_status ) {
			return array();
		}
		$reading->patterns[ $id ] = true;
		$made                     = array();
		foreach ( BlockReader::list_written( parse_blocks( $pattern->post_content ) ) as $inside ) {
			$made = array_merge( $made, BlockReader::read_one( $inside, $at, $fallback, $reading ) );
		}
		unset( $reading->patterns[ $id ] );
		return $made;
	}

	/**
	 * Reads links to other places.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_social( array $block, array $at, string $fallback, Reading $reading ): array {
		$links = array();
		foreach ( $block['innerBlocks'] as $inside ) {
			$said    = array_filter( $inside['attrs'], 'is_string' );
			$url     = $said['url'] ?? '';
			$service = $said['service'] ?? 'chain';
			$label   = $said['label'] ?? '';
			if ( '' === trim( $label ) ) {
				$label = function_exists( 'block_core_social_link_get_name' ) ? block_core_social_link_get_name( $service ) : ucfirst( $service );
			}
			if ( '' !== trim( $url ) ) {
				$links[] = (object) array(
					'label' => $label,
					'href'  => $url,
				);
			}
		}
		if ( array() === $links ) {
			return array();
		}
		$social = array(
			'kind'  => 'social',
			'id'    => $reading->take_id( $block['attrs']['beckon']['id'] ?? null, $fallback ),
			'links' => $links,
		);
		return array( $reading->keep( (object) $social, $at ) );
	}

	/**
	 * Space, with or without a line.
	 *
	 * @param float   $height   CSS pixels.
	 * @param bool    $line     Whether it has a line.
	 * @param array   $block    The block it was written in.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass
	 */
	private static function make_spacer( float $height, bool $line, array $block, array $at, string $fallback, Reading $reading ): \stdClass {
		$height = max( 0, min( 200, $height ) );
		$spacer = array(
			'kind'   => 'spacer',
			'id'     => $reading->take_id( $block['attrs']['beckon']['id'] ?? null, $fallback ),
			'height' => floor( $height ) === $height ? (int) $height : $height,
			'line'   => $line,
		);
		return $reading->keep( (object) $spacer, $at );
	}
}
