<?php
/**
 * The starts as patterns.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Campaigns\Capabilities;
use Beckon\Campaigns\PostType;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Registered only where campaigns are written: other requests pay nothing for them.
 */
final class Patterns {

	const CATEGORY = 'beckon';

	/**
	 * Registers them where the editor's requests ask for patterns.
	 *
	 * @return void
	 */
	public static function register_where_asked_for(): void {
		$route = $GLOBALS['wp']->query_vars['rest_route'] ?? '';
		if ( is_string( $route ) && 0 === strpos( $route, '/wp/v2/block-patterns' ) && current_user_can( Capabilities::EDIT ) ) {
			self::register();
		}
	}

	/**
	 * Registers them where the editor of a campaign is opened: it asks for patterns before it asks over HTTP.
	 *
	 * @return void
	 */
	public static function register_for_screen(): void {
		$screen = get_current_screen();
		if ( $screen instanceof \WP_Screen && PostType::NAME === $screen->post_type ) {
			self::register();
		}
	}

	/**
	 * Registers them.
	 *
	 * @return void
	 */
	public static function register(): void {
		register_block_pattern_category( self::CATEGORY, array( 'label' => __( 'Campaigns', 'beckon' ) ) );
		foreach ( Starts::list_all() as $id => $start ) {
			register_block_pattern(
				"beckon/$id",
				array(
					'title'         => $start['name'],
					'description'   => $start['description'],
					'categories'    => array( self::CATEGORY ),
					'postTypes'     => array( PostType::NAME ),
					'blockTypes'    => array( 'core/post-content', 'beckon/campaign' ),
					'viewportWidth' => 900,
					'content'       => Starts::write( $id, $start['document'] ),
				)
			);
		}
	}
}
