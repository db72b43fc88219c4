<?php
/**
 * Who calls, as far as a connection says.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * One call of a visitor's browser. Nothing of it is stored unless somebody signs up.
 */
final class Caller {

	/**
	 * The page's origin, null where none was told.
	 *
	 * @var string|null
	 */
	public ?string $origin;

	/**
	 * The address the call came from, empty where it is not known.
	 *
	 * @var string
	 */
	public string $address;

	/**
	 * What the browser calls itself.
	 *
	 * @var string
	 */
	public string $agent;

	/**
	 * Reads a request.
	 *
	 * @param \WP_REST_Request $request The call.
	 */
	public function __construct( \WP_REST_Request $request ) {
		$origin       = (string) $request->get_header( 'origin' );
		$this->origin = '' === $origin ? null : $origin;
		$this->agent  = (string) $request->get_header( 'user_agent' );
		$address      = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';

		/**
		 * The address a visitor comes from. Behind a proxy of yours, read it from the header that your proxy sets; headers
		 * that anybody can set are not believed by default.
		 *
		 * @param string           $address The address of whoever connected.
		 * @param \WP_REST_Request $request The call.
		 */
		$this->address = Address::plain( (string) apply_filters( 'beckon_client_address', $address, $request ) );
	}

	/**
	 * Where pages of this site may be read.
	 *
	 * @return string[] Origins.
	 */
	public static function origins(): array {
		$origins = array();
		foreach ( array( home_url(), site_url() ) as $url ) {
			$parts = wp_parse_url( $url );
			if ( isset( $parts['scheme'], $parts['host'] ) ) {
				$port      = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
				$origins[] = strtolower( $parts['scheme'] . '://' . $parts['host'] . $port );
			}
		}

		/**
		 * The origins whose pages may report events and send forms.
		 *
		 * @param string[] $origins Of this site.
		 */
		return array_values( array_unique( (array) apply_filters( 'beckon_origins', $origins ) ) );
	}

	/**
	 * Whether a page of this site called. Browsers cannot be made to lie here.
	 *
	 * @return bool
	 */
	public function is_from_own_page(): bool {
		return null !== $this->origin && in_array( $this->origin, self::origins(), true );
	}

	/**
	 * The network, as a name that says nothing.
	 *
	 * @return string
	 */
	public function network(): string {
		return Secret::hash( 'network', Address::network( $this->address ) );
	}

	/**
	 * Whether this is by its own words a robot.
	 *
	 * @return bool
	 */
	public function is_bot(): bool {
		return Robots::is_bot( $this->agent );
	}
}
