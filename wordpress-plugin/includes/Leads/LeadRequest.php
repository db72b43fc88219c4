<?php
/**
 * A sign-up as a page sends it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads the body of a call. What else it says of itself is not read.
 */
final class LeadRequest {

	/**
	 * A form has thirty fields at most.
	 */
	const MOST_FIELDS = 60;

	/**
	 * Reads a body.
	 *
	 * @param mixed $body Decoded, as a tree of objects.
	 * @return array<string, mixed>|null Null where it is none that a page of ours sends.
	 */
	public static function read( $body ): ?array {
		if ( ! $body instanceof \stdClass ) {
			return null;
		}
		$texts = array(
			// By name: the most letters, and whether it must be there.
			'site'     => array( 64, true ),
			'campaign' => array( 64, true ),
			'form'     => array( 64, true ),
			'variant'  => array( 64, false ),
			'visitor'  => array( 64, false ),
			'ticket'   => array( 200, false ),
			'locale'   => array( 35, false ),
			'page'     => array( 4000, false ),
			'honeypot' => array( 2000, false ),
		);
		$read  = array();
		foreach ( $texts as $name => $rule ) {
			$text = $body->$name ?? null;
			if ( null === $text || '' === $text ) {
				if ( $rule[1] ) {
					return null;
				}
				$read[ $name ] = null;
				continue;
			}
			if ( ! is_string( $text ) || mb_strlen( $text ) > $rule[0] ) {
				return null;
			}
			$read[ $name ] = $text;
		}
		$fields   = self::read_record( $body->fields ?? null );
		$consents = self::read_record( $body->consents ?? new \stdClass() );
		if ( null === $fields || null === $consents ) {
			return null;
		}
		foreach ( $consents as $name => $consent ) {
			$is_one = $consent instanceof \stdClass && is_bool( $consent->given ?? null ) && is_string( $consent->version ?? null ) && strlen( $consent->version ) <= 64;
			if ( ! $is_one ) {
				return null;
			}
			$consents[ $name ] = array(
				'given'   => $consent->given,
				'version' => $consent->version,
			);
		}
		return $read + array(
			'fields'   => $fields,
			'consents' => $consents,
		);
	}

	/**
	 * Tells whether two calls with one key are one sign-up: what was filled in where, not when or with which ticket.
	 *
	 * @param array<string, mixed> $request As `read` gives it.
	 * @return string
	 */
	public static function digest( array $request ): string {
		$content = array( $request['campaign'], $request['variant'], $request['form'], $request['fields'], $request['consents'] );
		return hash( 'sha256', (string) wp_json_encode( self::sort( $content ) ) );
	}

	/**
	 * Brings records into one order.
	 *
	 * @param mixed $value Any value.
	 * @return mixed
	 */
	private static function sort( $value ) {
		$is_record = $value instanceof \stdClass;
		if ( ! $is_record && ! is_array( $value ) ) {
			return $value;
		}
		$parts = array_map( array( self::class, 'sort' ), (array) $value );
		if ( $is_record || array_keys( $parts ) !== range( 0, count( $parts ) - 1 ) ) {
			ksort( $parts );
		}
		return $parts;
	}

	/**
	 * Reads a record of not too many parts with names that fields can have.
	 *
	 * @param mixed $value What arrived.
	 * @return array<string, mixed>|null
	 */
	private static function read_record( $value ): ?array {
		if ( ! $value instanceof \stdClass ) {
			return null;
		}
		$record = (array) $value;
		if ( count( $record ) > self::MOST_FIELDS ) {
			return null;
		}
		foreach ( array_keys( $record ) as $name ) {
			if ( '' === (string) $name || strlen( (string) $name ) > 64 ) {
				return null;
			}
		}
		return $record;
	}
}
