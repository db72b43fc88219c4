<?php
/**
 * The tables of the plugin.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Database;

use Beckon\Caller\LockStore;
use Beckon\Caller\TryStore;
use Beckon\Events\ClickStore;
use Beckon\Events\CountStore;
use Beckon\Events\SeenStore;
use Beckon\Leads\BarStore;
use Beckon\Leads\CodeStore;
use Beckon\Leads\LeadStore;
use Beckon\Leads\RefusalStore;
use Beckon\Promises\News;
use Beckon\Settings\Settings;
use Beckon\Shop\OrderStore;
use Beckon\Watch\RefusedStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Brings the tables of a site to the version of the code that runs, however the code got there: by activation, by an
 * update, or by files copied over a running site.
 */
final class Tables {

	/**
	 * Counted up whenever a store's `schema` changes.
	 */
	const VERSION = 4;

	/**
	 * The option that says which version a site's tables have.
	 */
	const OPTION = 'beckon_tables';

	/**
	 * The option that says when making them failed last, and for how many seconds it is not tried again then.
	 */
	const FAILED = 'beckon_tables_failed';
	const REST   = 300;

	/**
	 * Two who change a table at once see each other's columns appear under their hands. Who holds the lock longer than this
	 * is no more.
	 */
	const LOCK  = 'beckon_tables_lock';
	const STALE = 120;

	/**
	 * Every store with a table; each says in its `schema` how to create it.
	 */
	const STORES = array(
		CountStore::class,
		SeenStore::class,
		ClickStore::class,
		TryStore::class,
		LeadStore::class,
		CodeStore::class,
		BarStore::class,
		RefusalStore::class,
		OrderStore::class,
		RefusedStore::class,
	);

	/**
	 * Creates or changes the tables where this site's are not of this version, unless another call is just doing so.
	 *
	 * @return void
	 */
	public static function bring_up_to_date(): void {
		if ( self::VERSION === (int) get_option( self::OPTION, 0 ) ) {
			return;
		}
		$now = time();
		if ( $now - (int) get_option( self::FAILED, 0 ) > self::REST && LockStore::take( self::LOCK, $now, self::STALE ) ) {
			self::create();
			LockStore::give_back( self::LOCK, $now );
		}
	}

	/**
	 * Creates or changes the tables of this site. The version is noted only once all of them are there.
	 *
	 * @return bool Whether they are.
	 */
	public static function create(): bool {
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		foreach ( self::STORES as $store ) {
			dbDelta( $store::schema() );
		}
		$is_complete = ! TableStore::missing( self::names() );
		if ( $is_complete ) {
			update_option( self::OPTION, self::VERSION, true );
			delete_option( self::FAILED );
			// An option that is not there costs every page view a query of its own.
			add_option( Settings::OPTION, array(), '', true );
			News::begin();
		} else {
			update_option( self::FAILED, time(), true );
		}
		return $is_complete;
	}

	/**
	 * The names of the tables of this site.
	 *
	 * @return string[]
	 */
	public static function names(): array {
		return array_map( fn( $store ) => $store::table(), self::STORES );
	}
}
