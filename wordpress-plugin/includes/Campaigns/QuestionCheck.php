<?php
/**
 * What a question of a condition compares with.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Says whether an operator fits its attribute and its value the operator, as the engine's `parseCondition` does. Whether a
 * regular expression can be answered in linear time only the engine says.
 */
final class QuestionCheck {

	/**
	 * The longest text and the longest list that a question compares with.
	 */
	const MOST_CHARACTERS = 1000;
	const MOST_ENTRIES    = 500;

	/**
	 * A hundred years, in seconds.
	 */
	const LONGEST = 36525 * 86400;

	const UNITS   = array(
		'weeks'   => 604800,
		'days'    => 86400,
		'hours'   => 3600,
		'minutes' => 60,
		'seconds' => 1,
	);
	const DAY     = '/^(sun|mon|tues|wednes|thurs|fri|satur)day$/iD';
	const HOUR    = '/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/D';
	const TIME    = '/^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(?:Z|[+-](\d\d):(\d\d))?)?$/D';
	const VERSION = '/^v?\d{1,9}(\.\d{1,9}){0,5}$/iD';

	/**
	 * What is wrong with a question about an attribute that is known.
	 *
	 * @param \stdClass $leaf        With `attribute`, `is` and perhaps `value`.
	 * @param string    $path        Where it stands.
	 * @param bool      $is_of_event Whether it reads the data of an event, which may be of any type.
	 * @return array[] As `Schema::check` gives them.
	 */
	public static function check( \stdClass $leaf, string $path, bool $is_of_event ): array {
		$operator = AttributeList::operator( $leaf->is );
		$compared = $is_of_event ? new \stdClass() : AttributeList::shape( $leaf->attribute );
		$type     = $compared->type ?? null;
		if ( null !== $type && 'any' !== $operator->types && ! in_array( $type, $operator->types, true ) ) {
			/* translators: %s: name of an attribute. */
			return array( SchemaCheck::report( "$path.is", sprintf( __( '“%s” cannot be compared like this.', 'beckon' ), $leaf->attribute ) ) );
		}
		if ( 'nothing' === $operator->value ) {
			return property_exists( $leaf, 'value' ) ? array( SchemaCheck::report( "$path.value", __( 'This must not be here.', 'beckon' ) ) ) : array();
		}
		return self::check_value( $operator->value, $leaf->value ?? null, "$path.value", $compared );
	}

	/**
	 * What is wrong with a length of time that is well written: whether it leaves the calendar.
	 *
	 * @param \stdClass $length With `days` and so on.
	 * @param string    $path   Where it stands.
	 * @return array[]
	 */
	public static function check_length( \stdClass $length, string $path ): array {
		$seconds = 0.0;
		foreach ( self::UNITS as $unit => $size ) {
			$seconds += ( $length->$unit ?? 0 ) * $size;
		}
		return $seconds > self::LONGEST ? array( SchemaCheck::report( $path, __( 'This length of time must not be longer than 100 years.', 'beckon' ) ) ) : array();
	}

	/**
	 * Checks a value by what its operator wants.
	 *
	 * @param string    $kind     What it wants.
	 * @param mixed     $value    The value; null where there is none.
	 * @param string    $path     Where it stands.
	 * @param \stdClass $compared Type of the attribute, where it has one, and its fixed `values`.
	 * @return array[]
	 */
	private static function check_value( string $kind, $value, string $path, \stdClass $compared ): array {
		switch ( $kind ) {
			case 'one':
				return self::check_one( $value, $path, $compared );
			case 'several':
				return self::check_list( $value, $path, fn( $each, $at ) => self::check_one( $each, $at, $compared ) );
			case 'member':
				return self::check_member( $value, $path );
			case 'members':
				return self::check_list( $value, $path, array( self::class, 'check_member' ) );
			case 'text':
			case 'wildcard':
				return is_string( $value ) && '' !== $value ? self::check_characters( $value, $path ) : array( SchemaCheck::report( $path, SchemaValue::name_type( 'string' ) ) );
			case 'regex':
				return is_string( $value ) && '' !== $value ? array() : array( SchemaCheck::report( $path, SchemaValue::name_type( 'string' ) ) );
			case 'number':
				return self::is_number( $value ) ? array() : array( SchemaCheck::report( $path, SchemaValue::name_type( 'number' ) ) );
			case 'numbers':
				list( $from, $until ) = self::read_ends( $value );
				return self::is_number( $from ) && self::is_number( $until ) && $from <= $until ? array() : array( SchemaCheck::report( $path, __( 'This needs two numbers, the smaller one first.', 'beckon' ) ) );
			case 'time':
				return self::is_time( $value ) ? array() : array( SchemaCheck::report( $path, __( 'This must be a date such as “2026-11-27”, or a date with a time.', 'beckon' ) ) );
			case 'duration':
				$problems = ( new SchemaCheck( Schema::read() ) )->check( $value, Schema::read()->{'$defs'}->duration, $path );
				return $problems ? $problems : self::check_length( $value, $path );
			case 'days':
				return self::check_days( $value, $path );
			case 'hours':
				return self::check_hours( $value, $path );
			case 'size':
				return self::is_number( $value ) && $value >= 0 && floor( $value ) === (float) $value ? array() : array( SchemaCheck::report( $path, SchemaValue::name_type( 'integer' ) ) );
			case 'version':
				return is_string( $value ) && 1 === preg_match( self::VERSION, $value ) ? array() : array( SchemaCheck::report( $path, __( 'This must be a version such as “17.2”, written as text.', 'beckon' ) ) );
			default:
				return array();
		}
	}

	/**
	 * Checks one value of the attribute's own type.
	 *
	 * @param mixed     $value    The value.
	 * @param string    $path     Where it stands.
	 * @param \stdClass $compared See `check_value`.
	 * @return array[]
	 */
	private static function check_one( $value, string $path, \stdClass $compared ): array {
		$types  = array(
			'text'    => 'string',
			'version' => 'string',
			'number'  => 'number',
			'boolean' => 'boolean',
		);
		$wanted = $types[ $compared->type ?? '' ] ?? null;
		if ( null === $wanted ? ! self::is_scalar( $value ) : ! SchemaValue::is_of_type( $value, $wanted ) ) {
			return array( SchemaCheck::report( $path, null === $wanted ? __( 'This must be text, a number, or true or false.', 'beckon' ) : SchemaValue::name_type( $wanted ) ) );
		}
		if ( ! is_string( $value ) ) {
			return array();
		}
		$problems = self::check_characters( $value, $path );
		if ( isset( $compared->values ) && ! in_array( strtolower( $value ), array_map( 'strtolower', $compared->values ), true ) ) {
			/* translators: %s: list of words. */
			$problems[] = SchemaCheck::report( $path, sprintf( __( 'This must be one of: %s.', 'beckon' ), implode( ', ', $compared->values ) ) );
		}
		return $problems;
	}

	/**
	 * Checks what may be an entry of a list.
	 *
	 * @param mixed  $value The value.
	 * @param string $path  Where it stands.
	 * @return array[]
	 */
	private static function check_member( $value, string $path ): array {
		if ( ! self::is_scalar( $value ) || '' === $value ) {
			return array( SchemaCheck::report( $path, __( 'This must be text, a number, or true or false.', 'beckon' ) ) );
		}
		return is_string( $value ) ? self::check_characters( $value, $path ) : array();
	}

	/**
	 * Checks a list of 1 to 500 entries.
	 *
	 * @param mixed    $value The value.
	 * @param string   $path  Where it stands.
	 * @param callable $check Checks an entry.
	 * @return array[]
	 */
	private static function check_list( $value, string $path, callable $check ): array {
		$limits = (object) array(
			'type'     => 'array',
			'minItems' => 1,
			'maxItems' => self::MOST_ENTRIES,
		);
		$wrong  = ( new SchemaCheck( Schema::read() ) )->check( $value, $limits, $path );
		if ( $wrong ) {
			return $wrong;
		}
		return array_merge( array(), ...array_map( $check, $value, array_map( fn( $index ) => "$path.$index", array_keys( $value ) ) ) );
	}

	/**
	 * Checks a day, a list of days, or either with its zone.
	 *
	 * @param mixed  $value The value.
	 * @param string $path  Where it stands.
	 * @return array[]
	 */
	private static function check_days( $value, string $path ): array {
		$problems = self::check_zone( $value, $path, array( 'days', 'zone' ) );
		$days     = $value instanceof \stdClass ? ( $value->days ?? null ) : $value;
		$at       = $value instanceof \stdClass ? "$path.days" : $path;
		return array_merge( $problems, is_array( $days ) ? self::check_list( $days, $at, array( self::class, 'check_day' ) ) : self::check_day( $days, $at ) );
	}

	/**
	 * Checks a weekday or a date.
	 *
	 * @param mixed  $value The value.
	 * @param string $path  Where it stands.
	 * @return array[]
	 */
	private static function check_day( $value, string $path ): array {
		$is_day = is_string( $value ) && ( 1 === preg_match( self::DAY, $value ) || ( 10 === strlen( $value ) && self::is_time( $value ) ) );
		return $is_day ? array() : array( SchemaCheck::report( $path, __( 'A day is a weekday such as “monday”, or a date such as “2026-11-27”.', 'beckon' ) ) );
	}

	/**
	 * Checks two times of day.
	 *
	 * @param mixed  $value The value.
	 * @param string $path  Where it stands.
	 * @return array[]
	 */
	private static function check_hours( $value, string $path ): array {
		$problems = self::check_zone( $value, $path, array( 'from', 'until', 'zone' ) );
		foreach ( self::read_ends( $value ) as $end ) {
			if ( ! is_string( $end ) || 1 !== preg_match( self::HOUR, $end ) ) {
				$problems[] = SchemaCheck::report( $path, __( 'This needs two times of day, such as “09:00” and “17:00”.', 'beckon' ) );
				break;
			}
		}
		return $problems;
	}

	/**
	 * Checks what may stand beside days and hours.
	 *
	 * @param mixed    $value The value.
	 * @param string   $path  Where it stands.
	 * @param string[] $known The settings there are.
	 * @return array[]
	 */
	private static function check_zone( $value, string $path, array $known ): array {
		if ( ! $value instanceof \stdClass ) {
			return array();
		}
		$problems = array();
		foreach ( array_diff( array_map( 'strval', array_keys( get_object_vars( $value ) ) ), $known ) as $key ) {
			/* translators: %s: name of a setting. */
			$problems[] = SchemaCheck::report( "$path.$key", sprintf( __( 'Beckon does not know the setting “%s” here.', 'beckon' ), $key ) );
		}
		if ( property_exists( $value, 'zone' ) && ! in_array( $value->zone, array( 'site', 'visitor' ), true ) ) {
			/* translators: %s: list of words. */
			$problems[] = SchemaCheck::report( "$path.zone", sprintf( __( 'This must be one of: %s.', 'beckon' ), 'site, visitor' ) );
		}
		return $problems;
	}

	/**
	 * Checks that a text is not too long.
	 *
	 * @param string $value The text.
	 * @param string $path  Where it stands.
	 * @return array[]
	 */
	private static function check_characters( string $value, string $path ): array {
		return SchemaValue::check( $value, (object) array( 'maxLength' => self::MOST_CHARACTERS ), $path );
	}

	/**
	 * Two ends, given as a list or by name.
	 *
	 * @param mixed $value The value.
	 * @return array{0: mixed, 1: mixed}
	 */
	private static function read_ends( $value ): array {
		if ( is_array( $value ) ) {
			return 2 === count( $value ) ? array_values( $value ) : array( null, null );
		}
		return $value instanceof \stdClass ? array( $value->from ?? null, $value->until ?? null ) : array( null, null );
	}

	/**
	 * Whether a value is a number.
	 *
	 * @param mixed $value The value.
	 * @return bool
	 */
	private static function is_number( $value ): bool {
		return is_int( $value ) || ( is_float( $value ) && is_finite( $value ) );
	}

	/**
	 * Whether a value is text, a number, or yes or no.
	 *
	 * @param mixed $value The value.
	 * @return bool
	 */
	private static function is_scalar( $value ): bool {
		return is_string( $value ) || is_bool( $value ) || self::is_number( $value );
	}

	/**
	 * Whether a value is a date that the calendar has, perhaps with a time of day and a zone.
	 *
	 * @param mixed $value The value.
	 * @return bool
	 */
	private static function is_time( $value ): bool {
		if ( ! is_string( $value ) || 1 !== preg_match( self::TIME, $value, $found, PREG_UNMATCHED_AS_NULL ) ) {
			return false;
		}
		$parts = array_map( 'intval', $found );
		$hour  = $parts[4] < 24 || ( 24 === $parts[4] && 0 === $parts[5] && 0 === $parts[6] && 0.0 === (float) ( $found[7] ?? 0 ) );
		return checkdate( $parts[2], $parts[3], max( 1, $parts[1] ) ) && $hour && $parts[5] < 60 && $parts[6] < 60 && ( $parts[8] ?? 0 ) < 24 && ( $parts[9] ?? 0 ) < 60;
	}
}
