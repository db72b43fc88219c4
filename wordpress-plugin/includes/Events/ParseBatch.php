<?php
/**
 * Reads the body of a call with events: the twin of core/events' parseBatch, held to it by core/spec/ingest.json.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Events;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads `{"events":[…]}`, or the list alone. Total: any text gives an answer.
 */
final class ParseBatch {

	/**
	 * A browser sends at most 64 KiB at once; a server may send a little more.
	 */
	const MOST_BYTES = 100000;

	/**
	 * The smallest event has some 150 bytes: an honest batch cannot have more.
	 */
	const MOST_EVENTS = 500;

	const TOKEN   = '/^[\w-]{1,64}$/D';
	const UUID_V7 = '/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/D';
	const UTC     = '/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,3})?Z$/D';

	/**
	 * Reads a batch. Events that are not in the catalogue or not as it says are dropped; unknown or unusable fields are
	 * dropped alone; both are counted.
	 *
	 * @param string $text The body as it came.
	 * @return array{events: array<int, array<string, mixed>>, dropped: array<string, int>}
	 */
	public static function read( string $text ): array {
		$events  = array();
		$dropped = array();
		$list    = self::read_list( $text );
		if ( is_string( $list ) ) {
			return array(
				'events'  => array(),
				'dropped' => array( $list => 1 ),
			);
		}
		foreach ( array_slice( $list, 0, self::MOST_EVENTS ) as $item ) {
			$event = self::read_event( $item, $dropped );
			if ( is_string( $event ) ) {
				self::drop( $dropped, $event );
			} elseif ( isset( $events[ $event['id'] ] ) ) {
				self::drop( $dropped, 'repeated-id' );
			} else {
				$events[ $event['id'] ] = $event;
			}
		}
		if ( count( $list ) > self::MOST_EVENTS ) {
			self::drop( $dropped, 'too-many', count( $list ) - self::MOST_EVENTS );
		}
		return array(
			'events'  => array_values( $events ),
			'dropped' => $dropped,
		);
	}

	/**
	 * Whether a text is a moment as events have it: ISO 8601 in UTC, of a day that exists.
	 *
	 * @param mixed $value What arrived.
	 * @return bool
	 */
	public static function is_moment( $value ): bool {
		if ( ! is_string( $value ) || 1 !== preg_match( self::UTC, $value, $parts ) ) {
			return false;
		}
		$seconds = strtotime( $parts[1] . 'Z' );
		return false !== $seconds && gmdate( 'Y-m-d\TH:i:s', $seconds ) === $parts[1];
	}

	/**
	 * Counts a reason.
	 *
	 * @param array<string, int> $dropped The counts, added to.
	 * @param string             $reason  The reason.
	 * @param int                $times   How often.
	 * @return void
	 */
	private static function drop( array &$dropped, string $reason, int $times = 1 ): void {
		$dropped[ $reason ] = ( $dropped[ $reason ] ?? 0 ) + $times;
	}

	/**
	 * Reads the list of a batch.
	 *
	 * @param string $text The body as it came.
	 * @return array<int, mixed>|string The list, or the reason why there is none.
	 */
	private static function read_list( string $text ) {
		if ( strlen( $text ) > self::MOST_BYTES ) {
			return 'too-large';
		}
		$batch = json_decode( self::drop_unreadable( $text ), false, 64, JSON_INVALID_UTF8_SUBSTITUTE );
		if ( JSON_ERROR_NONE !== json_last_error() ) {
			return 'not-json';
		}
		$list = $batch instanceof \stdClass && property_exists( $batch, 'events' ) ? $batch->events : $batch;
		return is_array( $list ) ? $list : 'not-a-batch';
	}

	/**
	 * Takes out what JavaScript can write and PHP would refuse the whole text for: escapes of half a character, and of the
	 * zero character where a name begins with it.
	 *
	 * @param string $text JSON.
	 * @return string
	 */
	private static function drop_unreadable( string $text ): string {
		// A name that begins with it; in a text it does no harm, and goes when the text is cut.
		$text = preg_replace( '/"(?:\\\\u0000)+((?:[^"\\\\]|\\\\.)*"\s*:)/s', '"$1', $text ) ?? $text;
		if ( false === stripos( $text, '\ud' ) ) {
			return $text;
		}
		$whole = preg_replace_callback(
			'/\\\\(?:u(d[89ab][\da-f]{2}\\\\ud[c-f][\da-f]{2})|(ud[89a-f][\da-f]{2})|.)/is',
			static function ( array $found ): string {
				return '' === ( $found[2] ?? '' ) ? $found[0] : '';
			},
			$text
		);
		return $whole ?? $text;
	}

	/**
	 * Reads one event.
	 *
	 * @param mixed              $item    What stands in the list.
	 * @param array<string, int> $dropped The counts of fields dropped, added to.
	 * @return array<string, mixed>|string The event, or the reason why it is not kept.
	 */
	private static function read_event( $item, array &$dropped ) {
		if ( ! $item instanceof \stdClass ) {
			return 'not-an-event';
		}
		$given = (array) $item;
		$name  = $given['name'] ?? null;
		$kind  = is_string( $name ) ? ( Catalog::EVENTS[ $name ] ?? null ) : null;
		if ( null === $kind ) {
			return 'unknown-name';
		}
		if ( ! is_string( $given['id'] ?? null ) || 1 !== preg_match( self::UUID_V7, $given['id'] ) ) {
			return 'bad-id';
		}
		if ( ! self::is_moment( $given['at'] ?? null ) ) {
			return 'bad-time';
		}
		if ( ! self::is_token( $given['site'] ?? null ) ) {
			return 'bad-site';
		}
		if ( ( $given['purpose'] ?? null ) !== $kind['purpose'] ) {
			return 'wrong-purpose';
		}
		$ids  = array( 'visitor', 'visit', 'campaign', 'variant' );
		$own  = array_merge( array( 'id', 'name', 'at', 'site', 'purpose', 'data' ), $ids );
		$rest = array_diff( array_map( 'strval', array_keys( $given ) ), $own );
		foreach ( $rest as $key ) {
			self::drop( $dropped, in_array( $key, ReadField::FORBIDDEN, true ) ? 'forbidden-key' : 'unknown-field' );
		}
		$event = array(
			'id'   => $given['id'],
			'name' => $name,
			'at'   => $given['at'],
			'site' => $given['site'],
		);
		foreach ( $ids as $key ) {
			if ( self::is_token( $given[ $key ] ?? null ) ) {
				$event[ $key ] = $given[ $key ];
			} elseif ( array_key_exists( $key, $given ) ) {
				self::drop( $dropped, 'bad-field' );
			}
		}
		$event['purpose'] = $kind['purpose'];
		$event['data']    = self::read_data( $given, $kind['fields'], $dropped );
		return $event;
	}

	/**
	 * Reads what an event tells.
	 *
	 * @param array<string, mixed>             $given   The event as it came.
	 * @param array<string, array<int, mixed>> $fields  What the catalogue lists.
	 * @param array<string, int>               $dropped The counts, added to.
	 * @return array<string, mixed>
	 */
	private static function read_data( array $given, array $fields, array &$dropped ): array {
		$data = $given['data'] ?? null;
		if ( ! $data instanceof \stdClass ) {
			if ( array_key_exists( 'data', $given ) ) {
				self::drop( $dropped, 'bad-field' );
			}
			return array();
		}
		$read = array();
		foreach ( (array) $data as $key => $value ) {
			$key = (string) $key;
			if ( in_array( $key, ReadField::FORBIDDEN, true ) ) {
				$found = 'forbidden-key';
			} else {
				$found = isset( $fields[ $key ] ) ? ReadField::read( $fields[ $key ][0], $fields[ $key ][1], $value ) : 'unknown-field';
			}
			if ( is_string( $found ) ) {
				self::drop( $dropped, $found );
			} else {
				$read[ $key ] = $found[0];
			}
		}
		return $read;
	}

	/**
	 * Whether something is a random id of ours.
	 *
	 * @param mixed $value What arrived.
	 * @return bool
	 */
	private static function is_token( $value ): bool {
		return is_string( $value ) && 1 === preg_match( self::TOKEN, $value );
	}
}
