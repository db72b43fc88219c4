<?php
namespace Beckon\Tests\Database;

use Beckon\Caller\LockStore;
use Beckon\Database\Tables;
use Beckon\Database\TableStore;
use Beckon\Tests\TestCase;

final class TablesTest extends TestCase {

	public function test_activation_has_made_every_table(): void {
		self::assertSame( array(), TableStore::missing( Tables::names() ) );
		self::assertSame( Tables::VERSION, (int) get_option( Tables::OPTION ) );
	}

	public function test_every_store_that_names_a_table_is_on_the_list(): void {
		$with_table = array();
		foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( \Beckon\Plugin::path( 'includes' ) ) ) as $file ) {
			if ( preg_match( '/Store\.php$/', $file ) && strpos( file_get_contents( $file ), 'function schema(): string' ) ) {
				$with_table[] = 'Beckon' . strtr( substr( $file, strlen( \Beckon\Plugin::path( 'includes' ) ), -4 ), '/', '\\' );
			}
		}
		self::assertEqualsCanonicalizing( $with_table, Tables::STORES );
	}

	public function test_making_them_again_changes_nothing(): void {
		global $wpdb;
		foreach ( Tables::STORES as $store ) {
			$changes = dbDelta( $store::schema(), false );
			self::assertSame( array(), $changes, $store );
		}
		$wpdb->suppress_errors( false );
	}

	public function test_an_update_without_activation_is_noticed(): void {
		update_option( Tables::OPTION, Tables::VERSION - 1 );
		Tables::bring_up_to_date();
		self::assertSame( Tables::VERSION, (int) get_option( Tables::OPTION ) );
	}

	public function test_an_update_that_another_call_is_just_making_is_left_to_it(): void {
		update_option( Tables::OPTION, Tables::VERSION - 1 );
		$now = time();
		self::assertTrue( LockStore::take( Tables::LOCK, $now, Tables::STALE ) );
		Tables::bring_up_to_date();
		self::assertSame( Tables::VERSION - 1, (int) get_option( Tables::OPTION ) );
		LockStore::give_back( Tables::LOCK, $now );
		Tables::bring_up_to_date();
		self::assertSame( Tables::VERSION, (int) get_option( Tables::OPTION ) );
		self::assertFalse( get_option( Tables::LOCK ) );
	}

	public function test_what_failed_rests_before_it_is_tried_again(): void {
		update_option( Tables::OPTION, 0 );
		update_option( Tables::FAILED, time() );
		Tables::bring_up_to_date();
		self::assertSame( 0, (int) get_option( Tables::OPTION ) );
		update_option( Tables::FAILED, time() - Tables::REST - 1 );
		Tables::bring_up_to_date();
		self::assertSame( Tables::VERSION, (int) get_option( Tables::OPTION ) );
		self::assertFalse( get_option( Tables::FAILED ) );
	}

	public function test_tables_of_others_are_never_ours(): void {
		global $wpdb;
		foreach ( Tables::names() as $name ) {
			self::assertStringStartsWith( $wpdb->prefix . 'beckon_', $name );
		}
		self::assertSame( array( 'wp_beckon_nothing' ), TableStore::missing( array( 'wp_beckon_nothing' ) ) );
	}
}
