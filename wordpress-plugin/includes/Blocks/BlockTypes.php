<?php
/**
 * Registers the blocks.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Plugin;
use Beckon\Rights\RequestForm;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * All of them share one script and one style sheet: an editor loads both once.
 */
final class BlockTypes {

	const HANDLE = 'beckon-blocks';

	const NAMES = array( 'campaign', 'page-campaign', 'place', 'step', 'form', 'field', 'coupon', 'countdown', 'spin-wheel', 'products', 'tab', 'close', 'privacy-request' );

	/**
	 * Registers what this request may need: a page that is only looked at draws four of our blocks and edits none.
	 *
	 * @return void
	 */
	public static function register(): void {
		if ( is_admin() ) {
			self::register_all();
			return;
		}
		foreach ( self::drawn() as $name => $settings ) {
			register_block_type( "beckon/$name", $settings );
		}
	}

	/**
	 * Registers all blocks, and what the editor loads for them: in screens, and for routes that speak of blocks.
	 *
	 * @return void
	 */
	public static function register_all(): void {
		$built = Plugin::built( 'blocks' );
		if ( null === $built || wp_script_is( self::HANDLE, 'registered' ) ) {
			return;
		}
		wp_register_script( self::HANDLE, Plugin::url( 'build/blocks/index.js' ), $built['dependencies'], $built['version'], true );
		wp_set_script_translations( self::HANDLE, 'beckon', Plugin::path( 'languages' ) );
		wp_register_style( self::HANDLE, Plugin::url( 'build/blocks/index.css' ), array(), $built['version'] );
		wp_style_add_data( self::HANDLE, 'rtl', 'replace' );
		$drawn    = self::drawn();
		$registry = \WP_Block_Type_Registry::get_instance();
		foreach ( self::NAMES as $name ) {
			if ( $registry->is_registered( "beckon/$name" ) ) {
				unregister_block_type( "beckon/$name" );
			}
			$draws = isset( $drawn[ $name ] ) ? array( 'render_callback' => $drawn[ $name ]['render_callback'] ) : array();
			register_block_type( Plugin::path( "build/blocks/$name" ), $draws );
		}
	}

	/**
	 * The blocks that a page draws, with as much of their block.json as drawing asks for: reading the files would take a page
	 * longer than all the rest of the plugin. A test holds the two together.
	 *
	 * @return array[] By name without `beckon/`, settings of a block type.
	 */
	public static function drawn(): array {
		// What is written there stands over the page, not in it.
		$nothing = array(
			'api_version'       => 3,
			'render_callback'   => '__return_empty_string',
			'skip_inner_blocks' => true,
		);
		return array(
			'campaign'        => $nothing,
			'page-campaign'   => $nothing,
			'place'           => array(
				'api_version'     => 3,
				'attributes'      => array(
					'campaign' => array(
						'type'    => 'integer',
						'default' => 0,
					),
				),
				'supports'        => array(
					'html'            => false,
					'customClassName' => false,
					'reusable'        => false,
					'align'           => array( 'wide', 'full' ),
					'spacing'         => array( 'margin' => true ),
				),
				'render_callback' => array( Place::class, 'render' ),
			),
			'privacy-request' => array(
				'api_version'     => 3,
				'supports'        => array(
					'html'     => false,
					'multiple' => false,
					'reusable' => false,
					'align'    => array( 'wide', 'full' ),
					'spacing'  => array( 'margin' => true ),
				),
				'render_callback' => array( RequestForm::class, 'render' ),
			),
		);
	}

	/**
	 * Adds the category that our blocks stand in.
	 *
	 * @param array $categories The categories.
	 * @return array
	 */
	public static function add_category( array $categories ): array {
		array_unshift(
			$categories,
			array(
				'slug'  => 'beckon',
				'title' => __( 'Campaign', 'beckon' ),
				'icon'  => null,
			)
		);
		return $categories;
	}
}
