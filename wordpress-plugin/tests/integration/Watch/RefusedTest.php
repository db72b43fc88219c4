<?php
/**
 * What is refused is written down, and fills no table.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Watch;

use Beckon\Admin\May;
use Beckon\Privacy\Retention;
use Beckon\Tests\TestCase;
use Beckon\Watch\Refused;
use Beckon\Watch\RefusedStore;
use Beckon\Watch\SiteHealth;

final class RefusedTest extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		$_SERVER['REMOTE_ADDR'] = '203.0.113.7';
		global $wpdb;
		$wpdb->query( 'DELETE FROM ' . RefusedStore::table() );
	}

	private static function told(): array {
		return array_map( fn( array $row ) => $row['called'] . ' ' . $row['because'] . ' ×' . $row['times'], array_reverse( RefusedStore::newest( 1000 ) ) );
	}

	public function test_a_call_without_the_right_stands_there_with_who_made_it_and_how_often(): void {
		$this->request( 'GET', '/beckon/v1/admin/settings' );
		self::assertSame( array( 'GET /beckon/v1/admin/settings 401 ×1' ), self::told() );
		$id = $this->log_in( 'subscriber' );
		$this->request( 'GET', '/beckon/v1/admin/settings' );
		$this->request( 'GET', '/beckon/v1/admin/settings' );
		$rows = array_column( RefusedStore::newest( 9 ), 'times', 'account' );
		ksort( $rows );
		self::assertSame( array( 0 => '1', $id => '2' ), $rows );
		self::assertSame( array( '403' ), array_values( array_unique( array_column( array_filter( RefusedStore::newest( 9 ), fn( $row ) => (int) $row['account'] === $id ), 'because' ) ) ) );
	}

	public function test_what_is_allowed_or_is_not_ours_does_not_stand_there(): void {
		$this->request( 'GET', '/wp/v2/settings' );
		$this->request( 'GET', '/beckon-other/v1/x' );
		do_action( 'check_admin_referer', 'bulk-posts', false );
		$this->log_in( 'administrator' );
		$this->request( 'GET', '/beckon/v1/admin/settings' );
		do_action( 'check_admin_referer', 'beckon_leads_file', 1 );
		self::assertSame( array(), self::told() );
	}

	public function test_a_wrong_nonce_stands_there_by_whatever_way_it_comes(): void {
		$GLOBALS['wp']->query_vars['rest_route'] = '/beckon/v1/admin/leads';
		apply_filters( 'rest_authentication_errors', new \WP_Error( 'rest_cookie_invalid_nonce', 'No.', array( 'status' => 403 ) ) );
		unset( $GLOBALS['wp']->query_vars['rest_route'] );
		apply_filters( 'rest_authentication_errors', new \WP_Error( 'rest_cookie_invalid_nonce', 'No.', array( 'status' => 403 ) ) );
		do_action( 'check_admin_referer', 'beckon_duplicate_17', false );
		$told = self::told();
		sort( $told );
		self::assertSame( array( '/beckon/v1/admin/leads nonce ×1', 'beckon_duplicate nonce ×1' ), $told );
	}

	public function test_an_action_of_wp_admin_without_the_right_stands_there(): void {
		$this->log_in( 'subscriber' );
		$_REQUEST['_wpnonce'] = wp_create_nonce( 'beckon_some_file' );
		add_filter( 'wp_die_handler', fn() => function (): void { throw new \RuntimeException( 'died' ); } );
		try {
			May::insist( May::MANAGE_LEADS, 'beckon_some_file' );
			self::fail( 'It went on.' );
		} catch ( \RuntimeException $end ) {
			self::assertSame( array( 'beckon_some_file 403 ×1' ), self::told() );
		} finally {
			unset( $_REQUEST['_wpnonce'] );
		}
	}

	public function test_nothing_that_a_caller_wrote_and_no_address_is_kept(): void {
		$heard = array();
		add_action( 'beckon_refused', function ( ...$told ) use ( &$heard ): void { $heard[] = $told; }, 10, 2 );
		$GLOBALS['wp']->query_vars['rest_route'] = "/beckon/v1/contents/<script>'--hunter2\n203.0.113.7/ann@example.com";
		apply_filters( 'rest_authentication_errors', new \WP_Error( 'no', 'No.', array( 'status' => 401 ) ) );
		unset( $GLOBALS['wp']->query_vars['rest_route'] );
		$row = RefusedStore::newest( 1 )[0];
		self::assertSame( '/beckon/v1/contents/…/…', $row['called'] );
		self::assertStringNotContainsString( '203.0.113', wp_json_encode( $row ) );
		self::assertSame( array( array( '/beckon/v1/contents/…/…', '401' ) ), $heard );
	}

	public function test_a_flood_adds_few_rows_and_old_ones_go(): void {
		for ( $at = 0; $at < Refused::MOST_ROWS + 40; $at++ ) {
			$_SERVER['REMOTE_ADDR'] = '198.51.' . intdiv( $at, 200 ) . '.' . ( $at % 200 + 1 );
			Refused::note_right( 'beckon_x' );
		}
		self::assertCount( Refused::MOST_ROWS, RefusedStore::newest( 1000 ) );
		global $wpdb;
		$old = gmdate( 'Y-m-d H:i:s', time() - ( Refused::KEEP_DAYS * DAY_IN_SECONDS + 60 ) );
		$new = gmdate( 'Y-m-d H:i:s', time() - ( Refused::KEEP_DAYS * DAY_IN_SECONDS - 60 ) );
		$wpdb->query( $wpdb->prepare( 'UPDATE %i SET last_at = %s', RefusedStore::table(), $old ) );
		$wpdb->query( $wpdb->prepare( 'UPDATE %i SET last_at = %s LIMIT 1', RefusedStore::table(), $new ) );
		self::assertTrue( Retention::run() );
		self::assertCount( 1, RefusedStore::newest( 1000 ) );
	}

	public function test_whoever_runs_the_site_reads_it_in_site_health(): void {
		$id = $this->log_in( 'editor' );
		$this->request( 'GET', '/beckon/v1/admin/leads' );
		$section = SiteHealth::add_section( array() )['beckon-refused'];
		$field   = $section['fields']['refused-0'];
		self::assertTrue( $field['private'] );
		self::assertStringEndsWith( ' UTC', $field['label'] );
		self::assertStringContainsString( 'GET /beckon/v1/admin/leads · 403 · × 1 · ' . get_userdata( $id )->user_login, $field['value'] );
	}
}
