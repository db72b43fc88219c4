<?php
/**
 * Registers the blocks.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * All of them share one script and one style sheet: an editor loads both once.
 */
final class BlockTypes {

	const HANDLE = 'beckon-blocks';

	const NAMES = array( 'campaign', 'page-campaign', 'place', 'step', 'form', 'field', 'coupon', 'countdown', 'spin-wheel', 'products', 'tab', 'close' );

	/**
	 * Registers the blocks, and what the editor loads for them.
	 *
	 * @return void
	 */
	public static function register(): void {
		$built = Plugin::built( 'blocks' );
		if ( null === $built ) {
			return;
		}
		wp_register_script( self::HANDLE, Plugin::url( 'build/blocks/index.js' ), $built['dependencies'], $built['version'], true );
		wp_set_script_translations( self::HANDLE, 'beckon', Plugin::path( 'languages' ) );
		wp_register_style( self::HANDLE, Plugin::url( 'build/blocks/index.css' ), array(), $built['version'] );
		wp_style_add_data( self::HANDLE, 'rtl', 'replace' );
		$draws = array(
			'place'         => array( 'render_callback' => array( Place::class, 'render' ) ),
			// What is written there stands over the page, not in it.
			'page-campaign' => array( 'render_callback' => '__return_empty_string' ),
			'campaign'      => array( 'render_callback' => '__return_empty_string' ),
		);
		foreach ( self::NAMES as $name ) {
			register_block_type( Plugin::path( "build/blocks/$name" ), $draws[ $name ] ?? array() );
		}
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
