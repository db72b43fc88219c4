<?php
/**
 * Takes personal data out of an address: the twin of core/events' scrubUrl, held to it by core/spec/ingest.json.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

use Beckon\Campaigns\SchemaPattern;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Takes personal data out of an address, a path, a referrer or a campaign value.
 */
final class ScrubUrl {

	/**
	 * What stands where something personal stood.
	 */
	const GONE = '***';

	/**
	 * Parameters whose value is a person's, or opens a door. Compared without case and without `_`, `-`.
	 */
	const PERSONAL = '/^(e?mail(address)?|user(name|id)?|login|(first|last|full|sur)?name|phone(number)?|tel|mobile|address|street|zip|birth\w*|dob|iban|pass(word|code)?|pwd|pin|otp|(auth|access|id|refresh|session|csrf|reset|invite)?token|auth|authorization|(api|secret|private|order|access)?key|secret|client(id|secret)|sig(nature)?|hmac|jwt|sid|session(id)?|phpsessid|code|state|nonce|customer(id)?|[gdfm]clid|[gw]braid|fbclid|msclkid|ttclid|twclid|mcecid|mceid)$/iD';

	/**
	 * Anywhere in the text: e-mail addresses, JSON web tokens, UUIDs, telephone numbers, long codes.
	 */
	const ANYWHERE = array(
		'/[^\s\/?#&=;,:@]+(@|%40)[^\s\/?#&=;,@]+\.[a-z]{2,}/i',
		'/eyJ[\w-]{5,}(\.[\w-]+)*/',
		'/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i',
		'/(\+|%2b|\b00)[1-9]((%20|[-+\s().\/])*\d){7,14}\b/i',
		'/\b0[1-9]((%20|[-+\s()\/])?\d){8,11}\b/i',
		'/(\(|%28)\d{3}(\)|%29)(%20|[-\s.])*\d{3}(%20|[-\s.])\d{4}\b/i',
		'/\b\d{3}[-.]\d{3}[-.]\d{4}\b/',
		'/\b(?=\w*\d)(?=\w*[a-z])\w{32,}\b/i',
		'/\b(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{20,}/',
	);

	/**
	 * Scrubs an address. What is harmless stays as it is; scrubbing again changes nothing.
	 *
	 * @param string $url Any text.
	 * @return string
	 */
	public static function of( string $url ): string {
		$text = self::replace( '~^([a-z][a-z\d+.-]*:)?//[^/?#]*@~i', '$1//', $url );
		$text = preg_replace_callback(
			'~([?&#;]|^)([^?&#;=/]+)=([^&#;]*)~',
			static function ( array $pair ): string {
				$name        = self::replace( '/[-_' . SchemaPattern::WHITE . ']/u', '', self::innermost( $pair[2] ) );
				$is_personal = '' !== $pair[3] && 1 === preg_match( self::PERSONAL, $name );
				return $is_personal ? $pair[1] . $pair[2] . '=' . self::GONE : $pair[0];
			},
			$text
		) ?? self::GONE;
		foreach ( self::ANYWHERE as $pattern ) {
			$text = self::replace( $pattern, self::GONE, $text );
		}
		return $text;
	}

	/**
	 * Finds `email` in `customer[email]`.
	 *
	 * @param string $name The name of a parameter as it stands in an address.
	 * @return string
	 */
	private static function innermost( string $name ): string {
		if ( 1 === preg_match( '/%(?![\da-f]{2})/i', $name ) ) {
			return $name;
		}
		$decoded = rawurldecode( $name );
		return 1 === preg_match( '//u', $decoded ) ? self::replace( '/^.*[[.]([^\].]+)\]?$/D', '$1', $decoded ) : $name;
	}

	/**
	 * Replaces by a pattern. A text that PCRE gives up on is as good as personal.
	 *
	 * @param string $pattern A regular expression.
	 * @param string $by      The replacement.
	 * @param string $text    The text.
	 * @return string
	 */
	private static function replace( string $pattern, string $by, string $text ): string {
		return preg_replace( $pattern, $by, $text ) ?? self::GONE;
	}
}
