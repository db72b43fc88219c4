<?php
/**
 * What has changed of the promises since the owner was told of them.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Promises;

use Beckon\Admin\May;
use Beckon\Admin\Menu;
use Beckon\Campaigns\PostType;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A site is told once of each change that matters, and of none from before it had the plugin. What is kept of that is the
 * number of the last change: who read it is nobody's business.
 */
final class News {

	/**
	 * The option with the last change that the site was told of.
	 */
	const OPTION = 'beckon_policy';

	/**
	 * Notes what is promised on the day on which the plugin comes to a site. What is noted already stays.
	 *
	 * @return void
	 */
	public static function begin(): void {
		if ( false === get_option( self::OPTION ) ) {
			add_option( self::OPTION, self::newest(), '', false );
		}
	}

	/**
	 * What the site was not told of yet.
	 *
	 * @return \stdClass[] Changes, the newest last.
	 */
	public static function untold(): array {
		$told = (int) get_option( self::OPTION, 0 );
		return array_values( array_filter( Register::read()->changes, fn( $change ) => $change->matters && $change->version > $told ) );
	}

	/**
	 * Notes that all of it was read.
	 *
	 * @return void
	 */
	public static function note_read(): void {
		update_option( self::OPTION, self::newest(), false );
	}

	/**
	 * Says in the list of campaigns, which is a page of WordPress, what our own screens say themselves.
	 *
	 * @return void
	 */
	public static function print_notice(): void {
		$screen = get_current_screen();
		if ( null === $screen || 'edit-' . PostType::NAME !== $screen->id || ! current_user_can( May::MANAGE_SETTINGS ) || ! self::untold() ) {
			return;
		}
		printf(
			'<div class="notice notice-info"><p>%s <a href="%s">%s</a></p></div>',
			esc_html__( 'What Beckon promises has changed.', 'beckon' ),
			esc_url( Menu::url( 'promises' ) ),
			esc_html__( 'See what has changed', 'beckon' )
		);
	}

	/**
	 * The number of the newest change.
	 *
	 * @return int
	 */
	private static function newest(): int {
		return (int) max( array_merge( array( 0 ), array_column( Register::read()->changes, 'version' ) ) );
	}
}
