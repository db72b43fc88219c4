<?php
/**
 * Sign-ups as a file for spreadsheets.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * CSV after RFC 4180, UTF-8 with a mark, as Excel wants it: first what all have, then a column for each field that was
 * filled in, then what was agreed to, in which words. What somebody wants kept and not used is not in it, and who objects to
 * marketing has agreed to none.
 */
final class Export {

	const COLUMNS = array(
		'id'           => 'id',
		'created_at'   => 'createdAt',
		'campaign'     => 'campaign',
		'variant'      => 'variant',
		'form'         => 'form',
		'email'        => 'email',
		'phone'        => 'phone',
		'state'        => 'state',
		'confirmed_at' => 'confirmedAt',
		'verdict'      => 'verdict',
		'reasons'      => 'reasons',
		'code'         => 'code',
		'locale'       => 'locale',
		'page'         => 'page',
		'refused_at'   => 'refusedAt',
	);

	/**
	 * What a spreadsheet takes for a formula, or for a cell that begins after it (https://owasp.org/www-community/attacks/CSV_Injection).
	 */
	const FORMULA = '/^[\s\p{Cf}]*[=+\-@\t\r\n\0＝＋－＠]/u';

	/**
	 * Writes the file, line by line.
	 *
	 * @param array<string, mixed> $query As LeadListStore::list has it.
	 * @return \Generator<int, string>
	 */
	public static function write( array $query ): \Generator {
		$query += array( 'is_used' => true );
		$names  = LeadListStore::names( $query );
		$header = array_keys( self::COLUMNS );
		foreach ( array(
			'field'        => 'fields',
			'consent'      => 'consents',
			'consent_text' => 'consents',
		) as $kind => $of ) {
			foreach ( $names[ $of ] as $name ) {
				$header[] = $kind . ':' . $name;
			}
		}
		yield "\u{FEFF}" . self::line( $header );
		foreach ( LeadListStore::each( $query ) as $lead ) {
			$cells = array();
			foreach ( self::COLUMNS as $name ) {
				$cells[] = 'reasons' === $name ? implode( ' ', $lead['reasons'] ) : $lead[ $name ];
			}
			foreach ( $names['fields'] as $name ) {
				$cells[] = $lead['fields'][ $name ] ?? null;
			}
			foreach ( $names['consents'] as $name ) {
				$cells[] = isset( $lead['consents'][ $name ] ) ? ( self::holds( $lead, $name ) ? 'true' : 'false' ) : null;
			}
			foreach ( $names['consents'] as $name ) {
				$consent = $lead['consents'][ $name ] ?? null;
				$cells[] = null !== $consent && self::holds( $lead, $name ) ? $consent['text'] . ' (' . $consent['version'] . ')' : null;
			}
			yield self::line( $cells );
		}
	}

	/**
	 * Whether a permission was given and still holds.
	 *
	 * @param array<string, mixed> $lead As its owner reads it.
	 * @param string               $name Of the field that asked for it.
	 * @return bool
	 */
	private static function holds( array $lead, string $name ): bool {
		$consent = $lead['consents'][ $name ];
		return $consent['given'] && ( null === $lead['refusedAt'] || 'marketing' !== ( $consent['purpose'] ?? 'marketing' ) );
	}

	/**
	 * A line of the file.
	 *
	 * @param array<int, mixed> $cells Its values.
	 * @return string
	 */
	private static function line( array $cells ): string {
		$written = array();
		foreach ( $cells as $cell ) {
			$text      = self::cell( $cell );
			$written[] = 1 === preg_match( '/[",\r\n]|^\s|\s$/', $text ) ? '"' . str_replace( '"', '""', $text ) . '"' : $text;
		}
		return implode( ',', $written ) . "\r\n";
	}

	/**
	 * A value as a cell that is never run: what would begin a formula gets an apostrophe, at which spreadsheets show the rest.
	 *
	 * @param mixed $value Any value.
	 * @return string
	 */
	public static function cell( $value ): string {
		if ( is_bool( $value ) ) {
			$value = $value ? 'true' : 'false';
		}
		$text = is_array( $value ) ? implode( '; ', array_map( 'strval', $value ) ) : (string) $value;
		return 1 === preg_match( self::FORMULA, $text ) ? "'" . $text : $text;
	}
}
