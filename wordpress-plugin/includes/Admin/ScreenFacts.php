<?php
/**
 * What a screen is told with its page.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Promises\News;
use Beckon\Settings\TimeZone;
use Beckon\Shop\Shops;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Facts that do not change while the screen is open.
 */
final class ScreenFacts {

	/**
	 * Reads them for whoever is logged in.
	 *
	 * @return array<string, mixed>
	 */
	public static function read(): array {
		return array(
			'locale'   => self::locale(),
			'timeZone' => TimeZone::name( wp_timezone() ) ?? wp_timezone_string(),
			'today'    => wp_date( 'Y-m-d' ),
			'isRtl'    => is_rtl(),
			'hasShop'  => null !== Shops::current(),
			'may'      => array(
				'editCampaigns'  => current_user_can( May::EDIT_CAMPAIGNS ),
				'seeReports'     => current_user_can( May::SEE_REPORTS ),
				'manageLeads'    => current_user_can( May::MANAGE_LEADS ),
				'manageSettings' => current_user_can( May::MANAGE_SETTINGS ),
			),
			'changes'  => current_user_can( May::MANAGE_SETTINGS ) ? News::untold() : array(),
			'urls'     => array(
				'overview'        => Menu::url( 'overview' ),
				'campaigns'       => admin_url( 'edit.php?post_type=beckon_campaign' ),
				'newCampaign'     => admin_url( 'post-new.php?post_type=beckon_campaign' ),
				'signUps'         => Menu::url( 'sign-ups' ),
				'requests'        => Menu::url( 'requests' ),
				'exportTool'      => admin_url( 'export-personal-data.php' ),
				'eraseTool'       => admin_url( 'erase-personal-data.php' ),
				'settings'        => Menu::url( 'settings' ),
				'tools'           => Menu::url( 'tools' ),
				'promises'        => Menu::url( 'promises' ),
				'privacyGuide'    => admin_url( 'options-privacy.php?tab=policyguide' ),
				'exportLeads'     => self::file( LeadFile::ACTION ),
				'exportCampaigns' => self::file( CampaignFile::ACTION ),
			),
		);
	}

	/**
	 * The language of whoever is logged in, as browsers name it.
	 *
	 * @return string
	 */
	private static function locale(): string {
		// `de_DE_formal` is a way of speaking, no place.
		return implode( '-', array_slice( explode( '_', get_user_locale() ), 0, 2 ) );
	}

	/**
	 * The address of a file, with its nonce.
	 *
	 * @param string $action What makes it.
	 * @return string
	 */
	private static function file( string $action ): string {
		return add_query_arg(
			array(
				'action'   => $action,
				'_wpnonce' => wp_create_nonce( $action ),
			),
			admin_url( 'admin-post.php' )
		);
	}
}
