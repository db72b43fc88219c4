<?php
/**
 * A sign-up as its owner reads it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Without what belongs to the machinery.
 */
final class Lead {

	/**
	 * What the owner reads, by column.
	 */
	const SHOWN = array(
		'id'           => 'id',
		'campaign'     => 'campaign',
		'variant'      => 'variant',
		'form'         => 'form',
		'email'        => 'email',
		'phone'        => 'phone',
		'locale'       => 'locale',
		'page'         => 'page',
		'visitor'      => 'visitor',
		'ip'           => 'ip',
		'browser'      => 'browser',
		'verdict'      => 'verdict',
		'state'        => 'state',
		'code'         => 'code',
		'code_held'    => 'codeHeld',
		'created_at'   => 'createdAt',
		'asked_at'     => 'askedAt',
		'confirmed_at' => 'confirmedAt',
		'deleted_at'   => 'deletedAt',
		'frozen_at'    => 'frozenAt',
		'refused_at'   => 'refusedAt',
	);

	/**
	 * Shows a row.
	 *
	 * @param array<string, mixed> $row As the table has it.
	 * @return array<string, mixed> What is absent is null; moments are ISO 8601; `fields`, `consents` and `reasons` are arrays.
	 */
	public static function show( array $row ): array {
		$lead = array();
		foreach ( self::SHOWN as $column => $name ) {
			$value = $row[ $column ] ?? null;
			if ( null !== $value && '_at' === substr( $column, -3 ) ) {
				$value = str_replace( ' ', 'T', (string) $value ) . 'Z';
			}
			$lead[ $name ] = $value;
		}
		foreach ( array( 'fields', 'consents', 'reasons' ) as $column ) {
			$lead[ $column ] = (array) json_decode( (string) ( $row[ $column ] ?? '' ), true );
		}
		return $lead;
	}

	/**
	 * Writes what was filled in as text that can be searched.
	 *
	 * @param mixed $value Any value.
	 * @return string JSON.
	 */
	public static function encode( $value ): string {
		return (string) wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}
}
