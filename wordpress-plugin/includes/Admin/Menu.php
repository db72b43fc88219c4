<?php
/**
 * The menu in wp-admin.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Rights\Requests;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * One entry with its screens; the campaigns join it as a post type.
 */
final class Menu {

	const SLUG = 'beckon';

	/**
	 * By the hook that WordPress calls a page, the screen on it.
	 *
	 * @var array<string, string>
	 */
	private static array $screens = array();

	/**
	 * Adds the menu with the overview.
	 *
	 * @return void
	 */
	public static function add_first(): void {
		// The name is a name: it is not translated.
		self::note( 'overview', add_menu_page( 'Beckon', 'Beckon', May::SEE_REPORTS, self::SLUG, array( Screens::class, 'print_place' ), 'dashicons-megaphone', 58 ) );
		add_submenu_page( self::SLUG, __( 'Beckon overview', 'beckon' ), __( 'Overview', 'beckon' ), May::SEE_REPORTS, self::SLUG, array( Screens::class, 'print_place' ) );
	}

	/**
	 * Adds the screens that stand behind the campaigns.
	 *
	 * @return void
	 */
	public static function add_rest(): void {
		self::add( 'sign-ups', __( 'Beckon sign-ups', 'beckon' ), __( 'Sign-ups', 'beckon' ), May::MANAGE_LEADS );
		self::add( 'requests', __( 'Beckon privacy requests', 'beckon' ), __( 'Privacy requests', 'beckon' ) . self::bubble(), May::MANAGE_LEADS );
		self::add( 'promises', __( 'What Beckon promises, and how it is tested', 'beckon' ), __( 'Promises', 'beckon' ), May::MANAGE_SETTINGS );
		self::add( 'settings', __( 'Beckon settings', 'beckon' ), __( 'Settings', 'beckon' ), May::MANAGE_SETTINGS );
		self::add( 'tools', __( 'Beckon tools', 'beckon' ), __( 'Tools', 'beckon' ), May::EDIT_CAMPAIGNS );
	}

	/**
	 * The screen on a page of wp-admin.
	 *
	 * @param string $hook As WordPress calls the page.
	 * @return string|null
	 */
	public static function screen_on( string $hook ): ?string {
		return self::$screens[ $hook ] ?? null;
	}

	/**
	 * The address of a screen.
	 *
	 * @param string $screen Its name.
	 * @return string
	 */
	public static function url( string $screen ): string {
		return admin_url( 'admin.php?page=' . ( 'overview' === $screen ? self::SLUG : self::SLUG . '-' . $screen ) );
	}

	/**
	 * Adds the way to the settings to the list of plugins.
	 *
	 * @param string[] $links As they stand there.
	 * @return string[]
	 */
	public static function add_links( array $links ): array {
		if ( ! current_user_can( May::MANAGE_SETTINGS ) ) {
			return $links;
		}
		return array_merge(
			array( 'settings' => '<a href="' . esc_url( self::url( 'settings' ) ) . '">' . esc_html__( 'Settings', 'beckon' ) . '</a>' ),
			$links
		);
	}

	/**
	 * How many requests wait, as WordPress shows it in its menu.
	 *
	 * @return string HTML; empty where none does, or whoever looks may not see them.
	 */
	private static function bubble(): string {
		$open = current_user_can( May::MANAGE_LEADS ) ? Requests::count()['open'] : 0;
		return 0 === $open ? '' : sprintf( ' <span class="awaiting-mod">%s</span>', number_format_i18n( $open ) );
	}

	/**
	 * Adds a screen.
	 *
	 * @param string $screen     Its name.
	 * @param string $title      Of the browser's window.
	 * @param string $label      In the menu.
	 * @param string $capability Whoever opens it must have it.
	 * @return void
	 */
	private static function add( string $screen, string $title, string $label, string $capability ): void {
		self::note( $screen, add_submenu_page( self::SLUG, $title, $label, $capability, self::SLUG . '-' . $screen, array( Screens::class, 'print_place' ) ) );
	}

	/**
	 * Notes which page has a screen.
	 *
	 * @param string       $screen Its name.
	 * @param string|false $hook   As WordPress calls the page; false where one may not open it.
	 * @return void
	 */
	private static function note( string $screen, $hook ): void {
		if ( is_string( $hook ) ) {
			self::$screens[ $hook ] = $screen;
		}
	}
}
