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
	const LIMITS   = array( 'frozen', 'refused' );

	/**
	 * The filters as LeadListStore has them. Nonsense is left out; days are those of the site, and the last one counts in full.
	 *
	 * @param array<string, mixed> $params What was sent.
	 * @return array<string, string>
	 */
	public static function read( array $params ): array {
		$verdict = self::text( $params, 'verdict', 10 );
		$limit   = self::text( $params, 'limit', 10 );
		$from    = self::text( $params, 'from', 40 );
		$to      = self::text( $params, 'to', 40 );
		$query   = array(
			'search'   => self::text( $params, 'search', 100 ),
			'campaign' => self::text( $params, 'campaign', 64 ),
			'verdict'  => in_array( $verdict, self::VERDICTS, true ) ? $verdict : '',
			'limit'    => in_array( $limit, self::LIMITS, true ) ? $limit : '',
			'from'     => Period::is_day( $from ) ? Period::moment( $from ) : '',
			'to'       => Period::is_day( $to ) ? Period::moment( Period::shift( $to, 1 ) ) : '',
		);
		return array_filter(
			$query,
			static function ( string $value ): bool {
				return '' !== $value;
			}
		);
	}

	/**
	 * A text among what was sent; empty where it is none.
	 *
	 * @param array<string, mixed> $params What was sent.
	 * @param string               $name   Its name.
	 * @param int                  $most   How many letters of it are read.
	 * @return string
	 */
	private static function text( array $params, string $name, int $most ): string {
		return isset( $params[ $name ] ) && is_string( $params[ $name ] ) ? mb_substr( trim( $params[ $name ] ), 0, $most ) : '';
	}
}
