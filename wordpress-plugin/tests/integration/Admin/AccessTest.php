<?php
namespace Beckon\Tests\Admin;

use Beckon\Settings\Settings;
use Beckon\Tests\TestCase;

/**
 * Who may do what: every route of the screens with every role.
 */
final class AccessTest extends TestCase {

	const ROLES = array( '', 'subscriber', 'contributor', 'author', 'editor', 'administrator' );

	public function routes(): array {
		$reports  = array( 'editor', 'administrator' );
		$owner    = array( 'administrator' );
		$campaign = array( 'editor', 'administrator' );
		return array(
			'overview'        => array( 'GET', '/beckon/v1/admin/overview?from=2026-11-01&to=2026-11-28', null, $reports ),
			'setup'           => array( 'GET', '/beckon/v1/admin/setup', null, $reports ),
			'setup, hide'     => array( 'POST', '/beckon/v1/admin/setup', array( 'isHidden' => true ), $reports ),
			'leads'           => array( 'GET', '/beckon/v1/admin/leads', null, $owner ),
			'leads, act'      => array( 'POST', '/beckon/v1/admin/leads', array( 'verb' => 'delete', 'ids' => array( 'none' ) ), $owner ),
			'leads, correct'  => array( 'POST', '/beckon/v1/admin/leads/correct', array( 'id' => 'none', 'from' => 'a', 'to' => 'b' ), $owner, 422 ),
			'requests'        => array( 'GET', '/beckon/v1/admin/requests', null, $owner ),
			'requests, done'  => array( 'POST', '/beckon/v1/admin/requests', array( 'id' => 1 ), $owner, 409 ),
			'requests, count' => array( 'GET', '/beckon/v1/admin/requests/count', null, $owner ),
			'settings'        => array( 'GET', '/beckon/v1/admin/settings', null, $owner ),
			'settings, save'  => array( 'POST', '/beckon/v1/admin/settings', array( 'leads' => array( 'ipDays' => 1 ) ), $owner ),
			'promises'        => array( 'GET', '/beckon/v1/admin/promises', null, $owner ),
			'promises, read'  => array( 'POST', '/beckon/v1/admin/promises', array( 'isRead' => true ), $owner ),
			'campaigns'       => array( 'GET', '/beckon/v1/admin/campaigns', null, $campaign ),
			'snapshot'        => array( 'GET', '/beckon/v1/admin/snapshot', null, $campaign ),
			'import'          => array( 'POST', '/beckon/v1/admin/import', array( 'file' => '{"beckon":1,"campaigns":[]}' ), $campaign ),
			'popups'          => array( 'GET', '/beckon/v1/admin/popup-maker', null, $campaign ),
			'popups, import'  => array( 'POST', '/beckon/v1/admin/popup-maker', array( 'ids' => array( 1 ) ), $campaign ),
		);
	}

	/**
	 * @dataProvider routes
	 */
	public function test_a_route_is_open_to_its_roles_and_to_nobody_else( string $method, string $route, ?array $body, array $open, int $granted = 200 ): void {
		foreach ( self::ROLES as $role ) {
			wp_set_current_user( 0 );
			if ( '' !== $role ) {
				$this->log_in( $role );
			}
			$status = $this->request( $method, $route, $body )->get_status();
			$refused = '' === $role ? 401 : 403;
			self::assertSame( in_array( $role, $open, true ) ? $granted : $refused, $status, "$method $route as " . ( '' === $role ? 'nobody' : $role ) );
		}
	}

	public function test_every_route_of_the_screens_is_in_that_table(): void {
		$tried = array();
		foreach ( $this->routes() as list( $method, $route ) ) {
			$tried[] = $method . ' ' . explode( '?', $route )[0];
		}
		$offered = array();
		foreach ( rest_get_server()->get_routes( 'beckon/v1' ) as $route => $handlers ) {
			foreach ( 0 === strpos( $route, '/beckon/v1/admin/' ) ? $handlers : array() as $handler ) {
				foreach ( array_keys( $handler['methods'] ) as $method ) {
					$offered[] = "$method $route";
				}
			}
		}
		sort( $tried );
		sort( $offered );
		self::assertSame( $offered, $tried );
		self::assertCount( 18, $offered );
	}

	public function test_the_settings_decide_which_roles_those_are(): void {
		self::assertSame( array(), Settings::save( array( 'roles' => array( 'author' => array( 'leads' ) ) ) ) );
		$this->log_in( 'author' );
		self::assertSame( 200, $this->request( 'GET', '/beckon/v1/admin/leads' )->get_status() );
		self::assertSame( 403, $this->request( 'GET', '/beckon/v1/admin/overview?from=2026-11-01&to=2026-11-28' )->get_status() );
		$this->log_in( 'editor' );
		self::assertSame( 403, $this->request( 'GET', '/beckon/v1/admin/campaigns' )->get_status() );
	}

	public function test_cookies_without_a_nonce_are_nobody(): void {
		global $wp_rest_auth_cookie;
		$this->log_in( 'administrator' );
		$wp_rest_auth_cookie = true;
		try {
			self::assertTrue( rest_cookie_check_errors( null ) );
			self::assertSame( 0, get_current_user_id() );
			self::assertSame( 401, $this->request( 'GET', '/beckon/v1/admin/leads' )->get_status() );

			$this->log_in( 'administrator' );
			$_REQUEST['_wpnonce'] = 'made-up';
			$refused              = rest_cookie_check_errors( null );
			self::assertWPErrorCode( 'rest_cookie_invalid_nonce', $refused );
		} finally {
			$wp_rest_auth_cookie = null;
		}
	}

	private static function assertWPErrorCode( string $code, $value ): void {
		self::assertInstanceOf( \WP_Error::class, $value );
		self::assertSame( $code, $value->get_error_code() );
	}
}
