<?php
/**
 * What the editor is told with its page.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Editor;

use Beckon\Campaigns\Capabilities;
use Beckon\Plugin;
use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Facts that do not change while the editor is open, so that it need not ask for them.
 */
final class EditorFacts {

	/**
	 * Reads them for whoever is logged in.
	 *
	 * @return array<string, mixed>
	 */
	public static function read(): array {
		$facts = array(
			'locale'     => self::name_language( get_user_locale() ),
			'site'       => Settings::site(),
			'hasShop'    => class_exists( 'WooCommerce' ),
			'roles'      => self::list_choices( wp_list_pluck( wp_roles()->roles, 'name' ), 'translate_user_role' ),
			'postTypes'  => self::list_post_types(),
			'templates'  => self::list_templates(),
			'previewUrl' => add_query_arg( 'ver', Plugin::VERSION, Plugin::url( 'build/preview/preview.html' ) ),
		);
		if ( current_user_can( Capabilities::MANAGE ) ) {
			$facts['settingsUrl'] = admin_url( 'admin.php?page=beckon-settings' );
		}
		/**
		 * Filters what the editor of campaigns is told with its page.
		 *
		 * @param array $facts See wordpress-plugin/src/sidebar/site/editor-facts.ts.
		 */
		return (array) apply_filters( 'beckon_editor_facts', $facts );
	}

	/**
	 * The post types that visitors can open.
	 *
	 * @return array<int, array{value: string, label: string}>
	 */
	private static function list_post_types(): array {
		$types = array_filter( get_post_types( array(), 'objects' ), 'is_post_type_viewable' );
		return self::list_choices( array_map( static fn( \WP_Post_Type $type ): string => $type->labels->singular_name, $types ) );
	}

	/**
	 * The templates that pages can have; `default` is what a page is told to have where none was chosen.
	 *
	 * @return array<int, array{value: string, label: string}>
	 */
	private static function list_templates(): array {
		$templates = array( 'default' => __( 'Default template', 'beckon' ) );
		foreach ( array( 'page', 'post' ) as $type ) {
			$templates += wp_get_theme()->get_page_templates( null, $type );
		}
		return self::list_choices( $templates );
	}

	/**
	 * Names by value as a list of choices.
	 *
	 * @param array<string, string> $names     By value.
	 * @param callable|null         $translate What makes each name readable.
	 * @return array<int, array{value: string, label: string}>
	 */
	private static function list_choices( array $names, ?callable $translate = null ): array {
		$choices = array();
		foreach ( $names as $value => $label ) {
			if ( is_callable( $translate ) ) {
				$label = $translate( $label );
			}
			$choices[] = array(
				'value' => (string) $value,
				'label' => wp_specialchars_decode( (string) $label, ENT_QUOTES ),
			);
		}
		return $choices;
	}

	/**
	 * A language as browsers name it. `de_DE_formal` is a way of speaking, no place.
	 *
	 * @param string $locale WordPress' name of it.
	 * @return string
	 */
	private static function name_language( string $locale ): string {
		return implode( '-', array_slice( explode( '_', $locale ), 0, 2 ) );
	}
}
