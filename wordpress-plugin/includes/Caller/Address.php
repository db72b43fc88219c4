<?php
/**
 * Addresses of computers, and who stands behind them as far as counting goes.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads IP addresses.
 */
final class Address {

	/**
	 * An address without what depends on the socket: the IPv4 inside an IPv4-mapped IPv6 address (RFC 4291, 2.5.5.2), no zone.
	 *
	 * @param string $address As the connection has it.
	 * @return string Empty where it is none.
	 */
	public static function plain( string $address ): string {
		$bare   = strtolower( explode( '%', trim( $address ) )[0] );
		$packed = false === filter_var( $bare, FILTER_VALIDATE_IP ) ? false : inet_pton( $bare );
		if ( false === $packed ) {
			return '';
		}
		$is_mapped = 16 === strlen( $packed ) && str_repeat( "\0", 10 ) . "\xff\xff" === substr( $packed, 0, 12 );
		return (string) inet_ntop( $is_mapped ? substr( $packed, 12 ) : $packed );
	}

	/**
	 * An IPv4 address alone; of an IPv6 address the first 64 bits, as a household gets no less and may change the rest at will.
	 *
	 * @param string $address As the connection has it.
	 * @return string
	 */
	public static function network( string $address ): string {
		$plain  = self::plain( $address );
		$packed = '' === $plain ? '' : (string) inet_pton( $plain );
		return 16 === strlen( $packed ) ? inet_ntop( substr( $packed, 0, 8 ) . str_repeat( "\0", 8 ) ) . '/64' : $plain;
	}
}
