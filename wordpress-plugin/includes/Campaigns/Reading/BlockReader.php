<?php
/**
 * Reads a list of blocks into the blocks of a campaign document.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns\Reading;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Each block by the reader of its kind; what has none is kept as custom HTML.
 */
final class BlockReader {

	const READERS = array(
		'core/heading'      => array( TextReader::class, 'read_heading' ),
		'core/paragraph'    => array( TextReader::class, 'read_paragraph' ),
		'core/list'         => array( TextReader::class, 'read_list' ),
		'core/html'         => array( HtmlBlockReader::class, 'read_html' ),
		'core/image'        => array( MediaReader::class, 'read_image' ),
		'core/video'        => array( MediaReader::class, 'read_video' ),
		'core/button'       => array( ButtonReader::class, 'read_button' ),
		'core/spacer'       => array( LayoutReader::class, 'read_spacer' ),
		'core/separator'    => array( LayoutReader::class, 'read_separator' ),
		'core/columns'      => array( LayoutReader::class, 'read_columns' ),
		'core/social-links' => array( LayoutReader::class, 'read_social' ),
		'core/group'        => array( LayoutReader::class, 'read_group' ),
		'core/buttons'      => array( LayoutReader::class, 'read_inside' ),
		'core/block'        => array( LayoutReader::class, 'read_synced_pattern' ),
		'beckon/close'      => array( ButtonReader::class, 'read_close' ),
		'beckon/form'       => array( FormReader::class, 'read_form' ),
		'beckon/coupon'     => array( OwnReader::class, 'read_coupon' ),
		'beckon/countdown'  => array( OwnReader::class, 'read_countdown' ),
		'beckon/spin-wheel' => array( OwnReader::class, 'read_spin_wheel' ),
		'beckon/products'   => array( OwnReader::class, 'read_products' ),
	);

	/**
	 * Blocks that a campaign has elsewhere, or that belong to the page around it.
	 */
	const IGNORED = array( 'beckon/tab', 'beckon/campaign', 'beckon/page-campaign', 'beckon/place', 'core/more', 'core/nextpage' );

	/**
	 * Reads a list of blocks.
	 *
	 * @param array   $blocks  As `parse_blocks` gives them.
	 * @param int[]   $at      Where the list stands: the places of the blocks around it.
	 * @param string  $prefix  What the ids of blocks without one begin with.
	 * @param Reading $reading What is known so far.
	 * @return \stdClass[]
	 */
	public static function read( array $blocks, array $at, string $prefix, Reading $reading ): array {
		$made = array();
		foreach ( self::list_written( $blocks ) as $index => $block ) {
			$here = array_merge( $at, array( $index ) );
			$made = array_merge( $made, self::read_one( $block, $here, $prefix . '-' . ( count( $made ) + 1 ), $reading ) );
		}
		return $made;
	}

	/**
	 * Reads one block.
	 *
	 * @param array   $block    As `parse_blocks` gives it.
	 * @param int[]   $at       Its place.
	 * @param string  $fallback Its id where it has none.
	 * @param Reading $reading  What is known so far.
	 * @return \stdClass[]
	 */
	public static function read_one( array $block, array $at, string $fallback, Reading $reading ): array {
		$name = (string) $block['blockName'];
		if ( in_array( $name, self::IGNORED, true ) ) {
			return array();
		}
		// Ours is a group of settings, or somebody else's.
		if ( ! is_array( $block['attrs']['beckon'] ?? array() ) ) {
			unset( $block['attrs']['beckon'] );
		}
		$read = self::READERS[ $name ] ?? array( HtmlBlockReader::class, 'read_other' );
		// phpcs:ignore PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention -- One of our own list.
		return $read( $block, $at, $fallback, $reading );
	}

	/**
	 * The blocks that somebody wrote, numbered as the editor numbers them: without the white space between them.
	 *
	 * @param array $blocks As `parse_blocks` gives them.
	 * @return array
	 */
	public static function list_written( array $blocks ): array {
		$written = array_filter(
			$blocks,
			static fn( array $block ): bool => null !== $block['blockName'] || '' !== trim( (string) $block['innerHTML'] )
		);
		return array_values( $written );
	}
}
