<?php
/**
 * What of the sign-ups is asked for.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads filters as the screen and the file send them.
 */
final class LeadQuery {

	const VERDICTS = array( 'good', 'doubtful', 'spam' );

	/**
	 * The filters as LeadStore has them. Nonsense is left out; days are those of the site, and the last one counts in full.
	 *
	 * @param array<string, mixed> $params What was sent.
	 * @return array<string, string>
	 */
	public static function read( array $params ): array {
		$text  = static function ( string $name, int $most ) use ( $params ): string {
			return isset( $params[ $name ] ) && is_string( $params[ $name ] ) ? mb_substr( trim( $params[ $name ] ), 0, $most ) : '';
		};
		$query = array(
			'search'   => $text( 'search', 100 ),
			'campaign' => $text( 'campaign', 64 ),
			'verdict'  => in_array( $text( 'verdict', 10 ), self::VERDICTS, true ) ? $text( 'verdict', 10 ) : '',
			'from'     => Period::is_day( $text( 'from', 40 ) ) ? Period::moment( $text( 'from', 40 ) ) : '',
			'to'       => Period::is_day( $text( 'to', 40 ) ) ? Period::moment( Period::shift( $text( 'to', 40 ), 1 ) ) : '',
		);
		return array_filter(
			$query,
			static function ( string $value ): bool {
				return '' !== $value;
			}
		);
	}
}
