<?php
/**
 * Who this is, asked by a page that lies in a cache.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Visit;

use Beckon\Shop\Shop;
use Beckon\Tests\TestCase;

final class VisitTest extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		add_filter( 'beckon_origins', fn() => array( 'https://tea.example' ) );
	}

	private static function need( string ...$names ): void {
		update_option( 'beckon_live', array( 'version' => '1', 'hash' => 'x', 'count' => 1, 'reads' => $names ) );
	}

	private function ask( array $headers = array( 'Sec-Fetch-Site' => 'same-origin' ) ): \WP_REST_Response {
		return $this->request( 'GET', '/beckon/v1/visit', null, $headers );
	}

	/**
	 * Logs in by the cookie alone, as a browser does whose page has no nonce.
	 */
	private function come_as( string $role ): int {
		$user = $this->log_in( $role );
		wp_set_current_user( 0 );
		$expires                        = time() + HOUR_IN_SECONDS;
		$token                          = \WP_Session_Tokens::get_instance( $user )->create( $expires );
		$_COOKIE[ LOGGED_IN_COOKIE ]    = wp_generate_auth_cookie( $user, $expires, 'logged_in', $token );
		return $user;
	}

	public function test_a_stranger_is_told_apart_from_who_is_logged_in(): void {
		self::need( 'customer.isLoggedIn', 'customer.roles' );
		self::assertEquals( (object) array( 'customer.isLoggedIn' => false, 'customer.roles' => array() ), $this->ask()->get_data() );
		$this->come_as( 'editor' );
		$answer = $this->ask();
		self::assertEquals( (object) array( 'customer.isLoggedIn' => true, 'customer.roles' => array( 'editor' ) ), $answer->get_data() );
		self::assertSame( 'no-store, private', $answer->get_headers()['Cache-Control'] );
		self::assertSame( 0, get_current_user_id(), 'and nobody stays logged in by it' );
	}

	public function test_only_what_is_asked_for_is_told(): void {
		self::need( 'page.path', 'customer.isLoggedIn' );
		$this->come_as( 'administrator' );
		self::assertEquals( (object) array( 'customer.isLoggedIn' => true ), $this->ask()->get_data() );
	}

	public static function cookies(): array {
		return array(
			array( 'admin|9999999999|token|hash' ),
			array( '' ),
			array( "' OR 1=1 --" ),
			array( str_repeat( 'x', 10000 ) ),
		);
	}

	/** @dataProvider cookies */
	public function test_a_cookie_that_is_forged_is_a_strangers( string $cookie ): void {
		self::need( 'customer.roles' );
		$_COOKIE[ LOGGED_IN_COOKIE ] = $cookie;
		self::assertEquals( (object) array( 'customer.isLoggedIn' => false, 'customer.roles' => array() ), $this->ask()->get_data() );
	}

	public static function pages(): array {
		return array(
			'this site'                      => array( array( 'Sec-Fetch-Site' => 'same-origin' ), 200 ),
			'another site'                   => array( array( 'Sec-Fetch-Site' => 'cross-site' ), 403 ),
			'another host of this site'      => array( array( 'Sec-Fetch-Site' => 'same-site' ), 403 ),
			'an address that somebody typed' => array( array( 'Sec-Fetch-Site' => 'none' ), 403 ),
			'this site, by a lying origin'   => array( array( 'Sec-Fetch-Site' => 'same-origin', 'Origin' => 'https://evil.example' ), 403 ),
			'an old browser here'            => array( array( 'Referer' => 'https://tea.example/a?b' ), 200 ),
			'an old browser elsewhere'       => array( array( 'Referer' => 'https://tea.example.evil.example/' ), 403 ),
			'an old browser with an origin'  => array( array( 'Origin' => 'https://tea.example' ), 200 ),
			'an old browser, foreign origin' => array( array( 'Origin' => 'https://evil.example', 'Referer' => 'https://tea.example/' ), 403 ),
			'nobody'                         => array( array(), 403 ),
		);
	}

	/** @dataProvider pages */
	public function test_only_pages_of_this_site_are_answered( array $headers, int $status ): void {
		self::need( 'customer.roles' );
		$this->come_as( 'editor' );
		$answer = $this->ask( $headers );
		self::assertSame( $status, $answer->get_status() );
		if ( 403 === $status ) {
			self::assertStringNotContainsString( 'editor', wp_json_encode( $answer->get_data() ) );
		}
	}

	public function test_the_shop_is_asked_for_what_it_knows(): void {
		self::need( 'customer.orders', 'cart.total' );
		$user = $this->come_as( 'subscriber' );
		$shop = $this->createMock( Shop::class );
		$shop->expects( self::once() )->method( 'customer' )->with( $user, array( 'customer.orders', 'cart.total' ) )->willReturn( array( 'customer.orders' => 3 ) );
		$shop->method( 'cart' )->willReturn( array( 'cart.total' => 12.5, 'cart.items' => 2 ) );
		add_filter( 'beckon_shop', fn() => $shop );
		self::assertEquals( (object) array( 'customer.isLoggedIn' => true, 'customer.orders' => 3, 'cart.total' => 12.5 ), $this->ask()->get_data() );
	}

	public function test_others_may_add_facts(): void {
		self::need( 'customer.tags' );
		add_filter( 'beckon_attributes', fn( $facts, $user, $names ) => array( 'customer.tags' => $names ) + $facts, 10, 3 );
		self::assertSame( array( 'customer.tags' ), $this->ask()->get_data()->{'customer.tags'} );
	}

	public function test_a_page_is_told_where_to_ask_only_where_somebody_asks(): void {
		foreach ( array( array(), array( 'page.path', 'visitor.isNew' ), array( 'cart.total' ) ) as $reads ) {
			self::assertArrayNotHasKey( 'visit', apply_filters( 'beckon_facts', array( 'page.type' => 'page' ), $reads ) );
		}
		$facts = apply_filters( 'beckon_facts', array( 'page.type' => 'page' ), array( 'customer.roles' ) );
		self::assertSame( wp_make_link_relative( rest_url( 'beckon/v1/visit' ) ), $facts['visit'] );
		self::assertSame( 'page', $facts['page.type'] );
		$shop = $this->createStub( Shop::class );
		add_filter( 'beckon_shop', fn() => $shop );
		self::assertArrayHasKey( 'visit', apply_filters( 'beckon_facts', array(), array( 'cart.total' ) ) );
	}
}
