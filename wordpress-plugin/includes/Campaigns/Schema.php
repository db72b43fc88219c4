<?php
/**
 * The rules for campaign documents.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Json;
use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Holds campaign documents to campaign.schema.json and to what no schema can say, and fills in what they leave out:
 * what the engine's parseCampaign does in TypeScript.
 */
final class Schema {

	/**
	 * The largest document, in bytes of its JSON.
	 */
	const MAX_BYTES = 256000;

	/**
	 * Deeper than columns in a variant with formatted text as deep as it may be.
	 */
	const MAX_DEPTH = 128;

	/**
	 * The longest list of problems that is of use to somebody.
	 */
	const MAX_PROBLEMS = 200;

	/**
	 * The schema as it was read.
	 *
	 * @var \stdClass|null
	 */
	private static ?\stdClass $schema = null;

	/**
	 * What is wrong with a document.
	 *
	 * @param mixed $document As decoded, objects as stdClass.
	 * @return array[] Each with `path` (`content.steps.0.blocks.2.text`) and `message`, in words; empty where all is well.
	 */
	public static function check( $document ): array {
		$problems = self::check_bounds( $document, '', 0 );
		if ( ! $problems && strlen( Json::encode( $document ) ) > self::MAX_BYTES ) {
			$problems = array( SchemaCheck::report( '', __( 'This campaign is too large; it must stay below 256 kB.', 'beckon' ) ) );
		}
		if ( ! $problems ) {
			$problems = ( new SchemaCheck( self::read() ) )->check( $document, self::read(), '' );
		}
		if ( ! $problems ) {
			$problems = Coherence::check( SchemaFill::fill( $document, self::read() ) );
		}
		return array_slice( $problems, 0, self::MAX_PROBLEMS );
	}

	/**
	 * What is wrong with one part of a document, held to its shape alone.
	 *
	 * @param mixed  $part       As decoded.
	 * @param string $definition One of the schema's `$defs`: `triggers`, `condition` and others.
	 * @param string $path       Where the part stands.
	 * @return array[] As `check` gives them.
	 */
	public static function check_part( $part, string $definition, string $path = '' ): array {
		$problems = self::check_bounds( $part, $path, 0 );
		if ( ! $problems ) {
			$problems = ( new SchemaCheck( self::read() ) )->check( $part, self::read()->{'$defs'}->$definition, $path );
		}
		return array_slice( $problems, 0, self::MAX_PROBLEMS );
	}

	/**
	 * A document with everything filled in that was left out.
	 *
	 * @param \stdClass $document One without problems. It stays as it is.
	 * @return \stdClass
	 */
	public static function fill( \stdClass $document ): \stdClass {
		return SchemaFill::fill( $document, self::read() );
	}

	/**
	 * A part with its defaults filled in.
	 *
	 * @param \stdClass $part       One without problems. It stays as it is.
	 * @param string    $definition One of the schema's `$defs`.
	 * @return \stdClass
	 */
	public static function fill_part( \stdClass $part, string $definition ): \stdClass {
		return SchemaFill::fill_part( $part, self::read()->{'$defs'}->$definition, self::read() );
	}

	/**
	 * The schema.
	 *
	 * @return \stdClass
	 */
	public static function read(): \stdClass {
		if ( null === self::$schema ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin itself.
			self::$schema = Json::decode( (string) file_get_contents( Plugin::path( 'build/spec/campaign.schema.json' ) ) );
		}
		return self::$schema;
	}

	/**
	 * What makes a value unfit to be walked or stored at all.
	 *
	 * @param mixed  $value As decoded.
	 * @param string $path  Where it stands.
	 * @param int    $depth How deep that is.
	 * @return array[]
	 */
	private static function check_bounds( $value, string $path, int $depth ): array {
		if ( is_string( $value ) ) {
			return false === strpos( $value, "\0" ) && 1 === preg_match( '//u', $value ) ? array() : array( SchemaCheck::report( $path, __( 'This text holds a broken character; type it again.', 'beckon' ) ) );
		}
		if ( ! $value instanceof \stdClass && ! is_array( $value ) ) {
			return array();
		}
		if ( $depth >= self::MAX_DEPTH ) {
			return array( SchemaCheck::report( $path, __( 'Too many settings are nested into one another here.', 'beckon' ) ) );
		}
		$problems = array();
		foreach ( (array) $value as $key => $inside ) {
			$at = SchemaCheck::go_to( $path, $key );
			if ( in_array( $key, array( '__proto__', 'constructor', 'prototype' ), true ) ) {
				/* translators: %s: name of a setting. */
				$problems[] = SchemaCheck::report( $at, sprintf( __( 'A setting must not be named “%s”.', 'beckon' ), $key ) );
			}
			$problems = array_merge( $problems, self::check_bounds( $inside, $at, $depth + 1 ) );
		}
		return $problems;
	}
}
