<?php
/**
 * What may be kept of a sign-up by the age of whoever sends it: the twin of the hub's heedAge.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Clock;
use Beckon\Privacy\Forget;
use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Of a child nothing is kept, and what was kept goes; until they are old enough, whatever comes under their address is not
 * taken either. Of the young no permission for marketing counts.
 */
final class HeedAge {

	const YEAR = 366 * DAY_IN_SECONDS;

	/**
	 * So many of a child's sign-ups are forgotten at once.
	 */
	const BATCH = 50;

	/**
	 * Heeds the age that a form asks for, where the site does.
	 *
	 * @param \stdClass            $form    The form's own definition.
	 * @param array<string, mixed> $checked As CheckForm::read gives it.
	 * @param string|null          $person  Hash of whose it is.
	 * @param string|null          $visitor The id that their browser keeps.
	 * @return array<string, mixed>|null As given, perhaps without a permission they cannot give; null where nothing is kept.
	 */
	public static function check( \stdClass $form, array $checked, ?string $person, ?string $visitor ): ?array {
		if ( true !== Settings::get( 'leads' )['heedsAge'] ) {
			return $checked;
		}
		$age = Age::read( $form, $checked['fields'] );
		if ( null !== $age && $age < Age::YOUNGEST ) {
			self::forget( $person, $visitor );
			if ( null !== $person ) {
				BarStore::bar( $person, Clock::sql( ( Age::YOUNGEST - $age ) * self::YEAR ) );
			}
			return null;
		}
		if ( null !== $person && null !== BarStore::until( $person, Clock::sql() ) ) {
			return null;
		}
		if ( null === $age || $age >= Age::OF_AGE ) {
			return $checked;
		}
		foreach ( $checked['consents'] as $name => $consent ) {
			if ( 'marketing' === $consent['purpose'] ) {
				$checked['consents'][ $name ]['given'] = false;
			}
		}
		return $checked;
	}

	/**
	 * Forgets a child in every store of ours.
	 *
	 * @param string|null $person  Hash of whose it is.
	 * @param string|null $visitor The id that their browser keeps.
	 * @return void
	 */
	private static function forget( ?string $person, ?string $visitor ): void {
		$whose = array_filter(
			array(
				'person'  => $person,
				'visitor' => $visitor,
			)
		);
		if ( array() === $whose ) {
			return;
		}
		$visitors = array_filter( array( $visitor ) );
		do {
			$rows     = LeadStore::of( $whose, self::BATCH );
			$visitors = array_merge( $visitors, array_filter( array_column( $rows, 'visitor' ) ) );
		} while ( Forget::leads( $rows ) > 0 );
		foreach ( array_unique( $visitors ) as $one ) {
			Forget::browser( $one );
		}
	}
}
