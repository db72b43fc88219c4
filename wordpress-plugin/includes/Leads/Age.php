<?php
/**
 * How old somebody says they are: the twin of the hub's readAge.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Clock;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Read where a form asks for a birthday, or for an age in years.
 */
final class Age {

	/**
	 * Younger ones are not served: nothing of them is kept. Younger than OF_AGE are served, and not advertised to.
	 */
	const YOUNGEST = 13;
	const OF_AGE   = 16;

	/**
	 * What a form asks for a birthday, or an age in years, goes by such names in the languages we speak.
	 */
	const BIRTHDAY = '/birth|born|dob|geburt|naissance|nacimiento|cumplea|nascita|compleanno|geboorte|verjaardag/i';
	const YEARS    = '/(^|[^\p{L}])(age|alter|âge|edad|età|leeftijd)($|[^\p{L}])/iu';

	const MOST_PLAUSIBLE = 130;

	/**
	 * Full years; of several answers the youngest.
	 *
	 * @param \stdClass            $form   The form's own definition.
	 * @param array<string, mixed> $values What was filled in, checked, by name.
	 * @return int|null Null where the form asks for none, or it was not told.
	 */
	public static function read( \stdClass $form, array $values ): ?int {
		$ages = array();
		foreach ( $form->fields as $field ) {
			$value = $values[ $field->name ] ?? null;
			$title = $field->name . ' ' . ( $field->label ?? '' );
			if ( ! is_string( $value ) && ! is_int( $value ) ) {
				continue;
			}
			if ( 'date' === $field->kind && 1 === preg_match( self::BIRTHDAY, $title ) ) {
				$ages[] = self::years_since( (string) $value );
			} elseif ( 1 === preg_match( self::YEARS, $title ) && 1 === preg_match( '/^\s*(\d{1,3})\s*$/D', (string) $value, $found ) ) {
				$ages[] = (int) $found[1];
			}
		}
		$plausible = array_filter(
			$ages,
			static function ( int $age ): bool {
				return $age >= 0 && $age <= self::MOST_PLAUSIBLE;
			}
		);
		return array() === $plausible ? null : min( $plausible );
	}

	/**
	 * Full years since a day, as birthdays are counted: one of the 29th of February comes on the 1st of March.
	 *
	 * @param string $day As a form sends it: `2012-02-29`.
	 * @return int
	 */
	private static function years_since( string $day ): int {
		$today = Clock::sql();
		return (int) substr( $today, 0, 4 ) - (int) substr( $day, 0, 4 ) - ( strcmp( substr( $today, 5, 5 ), substr( $day, 5 ) ) < 0 ? 1 : 0 );
	}
}
