<?php
/**
 * Compiles what a page has of its own when the page is saved.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\PageCampaigns;

use Beckon\Campaigns\Capabilities;
use Beckon\Campaigns\Compile;
use Beckon\Campaigns\KeepCompiled;
use Beckon\Campaigns\PostType;
use Beckon\Campaigns\Reading\BlockReader;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Only for who may write campaigns. When somebody else saves the page, what they wrote into its popups is not taken over,
 * and what they took out is gone.
 */
final class KeepPage {

	const BLOCK = 'beckon/page-campaign';

	/**
	 * A post was saved.
	 *
	 * @param int      $post_id The post.
	 * @param \WP_Post $post    The post.
	 * @return void
	 */
	public static function saved( int $post_id, \WP_Post $post ): void {
		if ( PostType::NAME === $post->post_type || 'revision' === $post->post_type || 'auto-draft' === $post->post_status ) {
			return;
		}
		$before = PageStore::read( $post_id );
		$has    = has_block( self::BLOCK, $post );
		if ( ! $has && array() === $before ) {
			return;
		}
		$after = $has ? self::compile( $post, $before ) : array();
		PageStore::write( $post_id, $after );
		KeepCompiled::announce();
	}

	/**
	 * Compiles the popups of a page.
	 *
	 * @param \WP_Post                 $post   The page.
	 * @param array<string, \stdClass> $before What it had, by id.
	 * @return array<string, \stdClass> What it has, by id.
	 */
	private static function compile( \WP_Post $post, array $before ): array {
		$may_write = current_user_can( Capabilities::EDIT );
		$after     = array();
		foreach ( self::find( parse_blocks( $post->post_content ) ) as $index => $block ) {
			$id       = self::name( $post->ID, $block['attrs'], $index );
			$document = $may_write ? self::compile_one( $post, $id, $block ) : null;
			$document = $document ?? $before[ $id ] ?? null;
			if ( null !== $document && ! isset( $after[ $id ] ) ) {
				$after[ $id ] = $document;
			}
		}
		return $after;
	}

	/**
	 * Compiles one popup.
	 *
	 * @param \WP_Post $post  The page.
	 * @param string   $id    Of the campaign.
	 * @param array    $block The root block.
	 * @return \stdClass|null Null where something in it is wrong.
	 */
	private static function compile_one( \WP_Post $post, string $id, array $block ): ?\stdClass {
		$name     = $block['attrs']['name'] ?? '';
		$rules    = $block['attrs']['rules'] ?? array();
		$compiled = Compile::from_root(
			$block,
			array(),
			is_array( $rules ) ? $rules : array(),
			array(
				'id'     => $id,
				'name'   => is_string( $name ) && '' !== trim( $name ) ? $name : $post->post_title,
				'status' => 'live',
			)
		);
		return array() === $compiled['problems'] ? $compiled['document'] : null;
	}

	/**
	 * The root blocks of a page, wherever in it they stand.
	 *
	 * @param array $blocks As `parse_blocks` gives them.
	 * @return array
	 */
	private static function find( array $blocks ): array {
		$found = array();
		foreach ( BlockReader::list_written( $blocks ) as $block ) {
			$found = array_merge( $found, self::BLOCK === $block['blockName'] ? array( $block ) : self::find( $block['innerBlocks'] ) );
		}
		return $found;
	}

	/**
	 * The id of a popup: its page, and the key that the editor gave it, by which browsers remember it however the page changes.
	 *
	 * @param int   $post_id    The page.
	 * @param array $attributes Of the root block.
	 * @param int   $index      Which of the page's popups it is.
	 * @return string
	 */
	private static function name( int $post_id, array $attributes, int $index ): string {
		$key = $attributes['key'] ?? '';
		return 'page-' . $post_id . '-' . ( is_string( $key ) && 1 === preg_match( '/^[a-z0-9-]{1,36}$/', $key ) ? $key : $index + 1 );
	}
}
