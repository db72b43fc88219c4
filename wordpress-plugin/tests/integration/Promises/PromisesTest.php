<?php
/**
 * What is promised, who receives data, and what is told of changes.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Promises;

use Beckon\Admin\ScreenFacts;
use Beckon\Campaigns\ImportCampaign;
use Beckon\Privacy\Policy;
use Beckon\Promises\News;
use Beckon\Promises\PageSources;
use Beckon\Promises\Recipients;
use Beckon\Promises\Register;
use Beckon\Settings\Settings;
use Beckon\Shop\Shop;
use Beckon\Tests\TestCase;

final class PromisesTest extends TestCase {

	private static function who(): array {
		return array_column( Recipients::all(), 'who' );
	}

	public function test_the_route_tells_the_register_beside_what_this_site_is_set_to(): void {
		$this->log_in( 'administrator' );
		self::assertSame( array(), Settings::save( array( 'leads' => array( 'keepDays' => 90, 'ipDays' => 3 ), 'counts' => array( 'keepDays' => 400 ) ) ) );
		$told = $this->request( 'GET', '/beckon/v1/admin/promises' )->get_data();
		self::assertGreaterThan( 40, count( $told['register']->promises ) );
		self::assertContains( 'beckon_leads', array_column( $told['register']->kept, 'table' ) );
		self::assertSame( array( 'beckon', 'beckon_open', 'beckon_consent' ), array_column( $told['register']->storage, 'name' ) );
		self::assertSame( array( 90, 3, 400 ), array( $told['set']['keepLeadsDays'], $told['set']['ipDays'], $told['set']['keepCountsDays'] ) );
	}

	public function test_who_receives_data_is_read_off_how_the_site_is_set_up(): void {
		// The site of the tests hands its mail to a file.
		remove_all_filters( 'pre_wp_mail' );
		self::assertSame( array( 'site' ), self::who() );
		add_action( 'phpmailer_init', '__return_null' );
		self::assertSame( array( 'site', 'mail' ), self::who() );
		add_filter( 'beckon_shop', fn() => $this->createMock( Shop::class ) );
		add_action( 'beckon_lead_confirmed', '__return_null' );
		self::assertSame( array( 'site', 'mail', 'shop', 'code' ), self::who() );
		self::assertSame( (string) wp_parse_url( home_url(), PHP_URL_HOST ), Recipients::all()[0]['host'] );
	}

	public function test_where_the_site_stands_is_said_on_the_screen_and_in_the_suggested_policy(): void {
		$this->log_in( 'administrator' );
		self::assertStringNotContainsString( 'stands in', Policy::text() );
		$hosting = array( 'region' => 'Oslo, <b>Norway</b>', 'rule' => 'EEA' );
		self::assertSame( array(), Settings::save( array( 'hosting' => $hosting ) ) );
		self::assertSame( $hosting, $this->request( 'GET', '/beckon/v1/admin/promises' )->get_data()['hosting'] );
		self::assertStringContainsString( 'stands in: Oslo, &lt;b&gt;Norway&lt;/b&gt;.', Policy::text() );
		self::assertStringContainsString( 'under: EEA.', Policy::text() );
	}

	public function test_a_policy_names_where_files_of_live_campaigns_lie_and_nothing_else(): void {
		self::assertSame( array( 'scripts' => "'self'", 'hub' => "'self'", 'pictures' => array() ), PageSources::read() );
		$blocks = array(
			array( 'kind' => 'image', 'url' => 'https://Pictures.example:8443/a.jpg?b=//other.example', 'alt' => 'a', 'width' => 1, 'height' => 1 ),
			array( 'kind' => 'image', 'url' => home_url( '/own.jpg' ), 'alt' => 'a', 'width' => 1, 'height' => 1 ),
			array( 'kind' => 'image', 'url' => '//films.example/b.jpg', 'alt' => 'a', 'width' => 1, 'height' => 1 ),
			array( 'kind' => 'image', 'url' => '/c.jpg', 'alt' => 'a', 'width' => 1, 'height' => 1 ),
			array( 'kind' => 'text', 'text' => 'See https://words.example/ and ' ),
		);
		$make   = fn( string $id, array $blocks ) => ImportCampaign::take( json_decode( wp_json_encode( array( 'id' => $id, 'name' => $id, 'format' => array( 'kind' => 'popup' ), 'content' => array( 'label' => 'Hi', 'steps' => array( array( 'blocks' => $blocks ) ) ) ) ) ) );
		$live   = $make( 'live', $blocks );
		self::assertSame( array(), $live['problems'] );
		wp_publish_post( $live['post'] );
		$make( 'draft', array( array( 'url' => 'https://draft.example/a.jpg' ) + $blocks[0] ) );
		self::assertSame( array( 'https://films.example', 'https://pictures.example:8443' ), PageSources::read()['pictures'] );

		add_filter( 'plugins_url', fn( $url ) => str_replace( home_url(), 'https://cdn.example', $url ) );
		self::assertSame( 'https://cdn.example', PageSources::read()['scripts'] );
	}

	public function test_a_site_is_told_once_of_each_change_that_matters_and_of_none_from_before_it_began(): void {
		$changes = Register::read()->changes;
		$last    = end( $changes )->version;
		$matter  = array_column( array_filter( $changes, fn( $change ) => $change->matters ), 'version' );
		self::assertNotEmpty( $matter );

		self::assertSame( $last, (int) get_option( News::OPTION ), 'Noted when the plugin was activated.' );
		self::assertSame( array(), News::untold() );

		// A site that had the plugin when less was promised.
		update_option( News::OPTION, $matter[0] - 1 );
		News::begin();
		$this->log_in( 'administrator' );
		self::assertSame( $matter, array_column( ScreenFacts::read()['changes'], 'version' ) );
		$this->request( 'GET', '/beckon/v1/admin/promises' );
		self::assertSame( $matter, array_column( News::untold(), 'version' ), 'Asking changes nothing.' );
		self::assertSame( 400, $this->request( 'POST', '/beckon/v1/admin/promises', array( 'isRead' => false ) )->get_status() );
		self::assertSame( array( 'changes' => array() ), $this->request( 'POST', '/beckon/v1/admin/promises', array( 'isRead' => true ) )->get_data() );
		self::assertSame( array(), ScreenFacts::read()['changes'] );

		delete_option( News::OPTION );
		$this->log_in( 'editor' );
		self::assertSame( array(), ScreenFacts::read()['changes'], 'Told to whoever may set something, and to nobody else.' );
	}

	public function test_the_list_of_campaigns_says_it_too_and_no_other_page_of_wordpress(): void {
		$say = function ( string $screen ): string {
			set_current_screen( $screen );
			ob_start();
			News::print_notice();
			return (string) ob_get_clean();
		};
		$this->log_in( 'administrator' );
		self::assertSame( '', $say( 'edit-beckon_campaign' ) );
		update_option( News::OPTION, 0 );
		self::assertStringContainsString( 'page=beckon-promises', $say( 'edit-beckon_campaign' ) );
		foreach ( array( 'dashboard', 'edit-post', 'plugins', 'toplevel_page_beckon' ) as $other ) {
			self::assertSame( '', $say( $other ) );
		}
		$this->log_in( 'editor' );
		self::assertSame( '', $say( 'edit-beckon_campaign' ) );
		unset( $GLOBALS['current_screen'] );
	}

	public function test_whoever_opens_every_screen_leaves_nothing(): void {
		$this->log_in( 'administrator' );
		global $wpdb;
		$dump   = function () use ( $wpdb ): array {
			$all = array();
			foreach ( $wpdb->get_col( "SHOW TABLES LIKE '{$wpdb->prefix}beckon%'" ) as $table ) {
				$all[ $table ] = $wpdb->get_results( "SELECT * FROM $table", ARRAY_A );
			}
			$all['options']  = $wpdb->get_results( "SELECT option_name, option_value FROM $wpdb->options WHERE option_name LIKE '%beckon%' ORDER BY 1", ARRAY_A );
			$all['usermeta'] = $wpdb->get_results( "SELECT user_id, meta_key, meta_value FROM $wpdb->usermeta WHERE meta_key LIKE '%beckon%' ORDER BY 1, 2", ARRAY_A );
			return $all;
		};
		$before = $dump();
		self::assertGreaterThan( 5, count( $before ) );
		$asked = 0;
		foreach ( rest_get_server()->get_routes( 'beckon/v1' ) as $route => $handlers ) {
			if ( 0 === strpos( $route, '/beckon/v1/admin/' ) && isset( $handlers[0]['methods']['GET'] ) ) {
				self::assertSame( 200, $this->request( 'GET', "$route?from=2026-11-01&to=2026-11-28" )->get_status(), $route );
				++$asked;
			}
		}
		self::assertGreaterThan( 7, $asked );
		ScreenFacts::read();
		self::assertSame( $before, $dump() );
	}
}
