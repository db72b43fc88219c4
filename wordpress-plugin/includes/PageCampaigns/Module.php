<?php
/**
 * Popups that are written in a page and shown there.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\PageCampaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Hooks of the campaigns that pages have of their own.
 */
final class Module implements \Beckon\Module {

	/**
	 * Hooks them into WordPress.
	 *
	 * @return void
	 */
	public function register(): void {
		add_action( 'wp_after_insert_post', array( KeepPage::class, 'saved' ), 20, 2 );
		add_filter( 'beckon_page_snapshot', array( PageSnapshot::class, 'make' ), 10, 2 );
		add_filter( 'beckon_form_campaigns', array( PageStore::class, 'add_published' ) );
	}
}
