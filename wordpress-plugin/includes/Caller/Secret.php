<?php
/**
 * The site's secret, by which what is personal is counted and compared without being told.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Caller;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A random key of each site, made when it is first needed, and removed with the plugin.
 */
final class Secret {

	const OPTION = 'beckon_secret';

	/**
	 * The key.
	 *
	 * @return string
	 */
	public static function read(): string {
		$secret = get_option( self::OPTION );
		if ( is_string( $secret ) && strlen( $secret ) >= 43 ) {
			return $secret;
		}
		add_option( self::OPTION, self::write( random_bytes( 32 ) ), '', false );
		// Of two who came at once, one has written it.
		wp_cache_delete( self::OPTION, 'options' );
		$secret = get_option( self::OPTION );
		// A database that keeps nothing must not leave us with a key that everybody knows.
		return is_string( $secret ) && strlen( $secret ) >= 43 ? $secret : wp_salt( 'auth' );
	}

	/**
	 * A name under which something personal may be counted: without the secret it says nothing.
	 *
	 * @param string $what Either `network` or `person`.
	 * @param string $text What it is about.
	 * @return string
	 */
	public static function hash( string $what, string $text ): string {
		return substr( self::sign( $what . "\n" . $text ), 0, 27 );
	}

	/**
	 * Signs a text.
	 *
	 * @param string $text Any text.
	 * @return string 43 letters.
	 */
	public static function sign( string $text ): string {
		return self::write( hash_hmac( 'sha256', $text, self::read(), true ) );
	}

	/**
	 * Bytes as letters that stand in addresses (RFC 4648, 5).
	 *
	 * @param string $bytes Any bytes.
	 * @return string
	 */
	public static function write( string $bytes ): string {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- A signature as text, nothing hidden.
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}
}
