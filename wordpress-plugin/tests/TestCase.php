<?php
/**
 * What every test of the plugin's PHP starts from.
 *
 * @package Beckon
 */

namespace Beckon\Tests;

/**
 * A test on the real site: what it writes is rolled back, what it hooks is unhooked, who it logs in is logged out.
 */
abstract class TestCase extends \PHPUnit\Framework\TestCase {

	/**
	 * All hooks as they were before the test.
	 *
	 * @var array
	 */
	private array $hooks = array();

	/**
	 * Server variables, query and form fields as they were before the test.
	 *
	 * @var array
	 */
	private array $request = array();

	protected function setUp(): void {
		parent::setUp();
		global $wpdb;
		$this->hooks   = array_map( fn( $hook ) => clone $hook, $GLOBALS['wp_filter'] );
		$this->request = array( $_SERVER, $_GET, $_POST, $_COOKIE, $_REQUEST );
		wp_cache_flush();
		wp_set_current_user( 0 );
		$wpdb->query( 'START TRANSACTION' );
	}

	protected function tearDown(): void {
		global $wpdb;
		$wpdb->query( 'ROLLBACK' );
		wp_cache_flush();
		$GLOBALS['wp_filter'] = $this->hooks;
		list( $_SERVER, $_GET, $_POST, $_COOKIE, $_REQUEST ) = $this->request;
		$GLOBALS['wp_rest_server'] = null;
		wp_set_current_user( 0 );
		while ( is_multisite() && ms_is_switched() ) {
			restore_current_blog();
		}
		parent::tearDown();
	}

	/**
	 * Makes a user of a role and logs them in.
	 */
	protected function log_in( string $role ): int {
		static $number = 0;
		++$number;
		$id = wp_insert_user(
			array(
				'user_login' => "$role-$number",
				'user_pass'  => 'password',
				'user_email' => "$role-$number@example.test",
				'role'       => $role,
			)
		);
		self::assertIsInt( $id );
		wp_set_current_user( $id );
		return $id;
	}

	/**
	 * Makes a post.
	 *
	 * @param array $fields What differs from a published post.
	 */
	protected function create_post( array $fields = array() ): int {
		$id = wp_insert_post(
			wp_slash(
				$fields + array(
					'post_title'  => 'A post',
					'post_status' => 'publish',
				)
			),
			true
		);
		self::assertIsInt( $id, is_wp_error( $id ) ? $id->get_error_message() : '' );
		return $id;
	}

	/**
	 * Asks the REST API in this process.
	 *
	 * @param string            $method  GET, POST, …
	 * @param string            $route   Beginning with a slash; may have a query.
	 * @param array|string|null $body    An array is sent as JSON, a text as it is.
	 * @param array             $headers By name.
	 */
	protected function request( string $method, string $route, $body = null, array $headers = array() ): \WP_REST_Response {
		$parts   = explode( '?', $route, 2 );
		$request = new \WP_REST_Request( $method, $parts[0] );
		if ( isset( $parts[1] ) ) {
			parse_str( $parts[1], $query );
			$request->set_query_params( $query );
		}
		if ( null !== $body ) {
			$request->set_body( is_string( $body ) ? $body : wp_json_encode( $body ) );
			$request->set_header( 'Content-Type', 'application/json' );
		}
		foreach ( $headers as $name => $value ) {
			$request->set_header( $name, $value );
		}
		return rest_ensure_response( rest_do_request( $request ) );
	}

	/**
	 * The page that a visitor of an address gets, head and foot included, as the theme prints it.
	 */
	protected function visit( string $address ): string {
		$GLOBALS['wp_scripts']         = null;
		$GLOBALS['wp_styles']          = null;
		$GLOBALS['wp_the_query']       = new \WP_Query();
		$GLOBALS['wp_query']           = $GLOBALS['wp_the_query'];
		$_SERVER['REQUEST_URI']        = wp_parse_url( $address, PHP_URL_PATH ) ?? '/';
		$_SERVER['QUERY_STRING']       = wp_parse_url( $address, PHP_URL_QUERY ) ?? '';
		parse_str( $_SERVER['QUERY_STRING'], $_GET );
		foreach ( array( 'request', 'matched_rule', 'matched_query', 'query_string' ) as $of_the_last_visit ) {
			$GLOBALS['wp']->$of_the_last_visit = '';
		}
		$GLOBALS['wp']->main( '' );
		ob_start();
		wp_head();
		wp_body_open();
		wp_footer();
		return ob_get_clean();
	}

	/**
	 * The rows of a file in core/spec, which TypeScript passes too.
	 *
	 * @return mixed Objects as stdClass.
	 */
	protected static function read_spec( string $name ) {
		return json_decode( file_get_contents( dirname( __DIR__, 2 ) . "/core/spec/$name.json" ), false, 512, JSON_THROW_ON_ERROR );
	}
}
