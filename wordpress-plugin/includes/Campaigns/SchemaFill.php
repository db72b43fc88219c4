<?php
/**
 * What documents leave out.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Fills documents in: by the schema's defaults, and where that depends on the rest, by computing.
 */
final class SchemaFill {

	/**
	 * A campaign with everything filled in.
	 *
	 * @param \stdClass $document One without problems of shape. It stays as it is.
	 * @param \stdClass $schema   The whole campaign.schema.json.
	 * @return \stdClass
	 */
	public static function fill( \stdClass $document, \stdClass $schema ): \stdClass {
		$filled = Json::copy( $document );
		self::use_defaults( $filled, $schema, $schema );
		self::complete_content( $filled->content, $filled->name );
		foreach ( $filled->experiment->variants ?? array() as $variant ) {
			if ( isset( $variant->content ) ) {
				self::complete_content( $variant->content, $filled->name );
			}
		}
		self::settle_condition( $filled->audience );
		foreach ( $filled->triggers->list as $trigger ) {
			if ( isset( $trigger->where ) ) {
				self::settle_condition( $trigger->where );
			}
		}
		if ( isset( $filled->triggers->cancel->where ) ) {
			self::settle_condition( $filled->triggers->cancel->where );
		}
		self::settle_translations( $filled );
		return $filled;
	}

	/**
	 * A part with the defaults of its schema.
	 *
	 * @param \stdClass $part   It stays as it is.
	 * @param \stdClass $schema What it is held to.
	 * @param \stdClass $root   The whole schema.
	 * @return \stdClass
	 */
	public static function fill_part( \stdClass $part, \stdClass $schema, \stdClass $root ): \stdClass {
		$filled = Json::copy( $part );
		self::use_defaults( $filled, $schema, $root );
		return $filled;
	}

	/**
	 * Sets what a value leaves out and the schema has a default for.
	 *
	 * @param mixed          $value  Changed where it stands.
	 * @param \stdClass|bool $schema What it is held to.
	 * @param \stdClass      $root   The whole schema.
	 * @return void
	 */
	private static function use_defaults( $value, $schema, \stdClass $root ): void {
		if ( is_bool( $schema ) ) {
			return;
		}
		$schema = SchemaCheck::resolve( $root, $schema );
		if ( isset( $schema->discriminator ) && $value instanceof \stdClass ) {
			$schema = SchemaCheck::choose( $root, $schema, $value );
		}
		if ( ! $schema ) {
			return;
		}
		if ( is_array( $value ) && isset( $schema->items ) ) {
			foreach ( $value as $item ) {
				self::use_defaults( $item, $schema->items, $root );
			}
		}
		if ( ! $value instanceof \stdClass || ! isset( $schema->properties ) ) {
			return;
		}
		foreach ( get_object_vars( $schema->properties ) as $key => $part ) {
			if ( $part instanceof \stdClass && property_exists( $part, 'default' ) && ! property_exists( $value, $key ) ) {
				$value->$key = Json::copy( $part->default );
			}
			if ( property_exists( $value, $key ) ) {
				self::use_defaults( $value->$key, $part, $root );
			}
		}
	}

	/**
	 * Names steps and blocks by their positions, and says what follows from the rest of a content.
	 *
	 * @param \stdClass $content Changed where it stands.
	 * @param string    $name    The campaign's name.
	 * @return void
	 */
	private static function complete_content( \stdClass $content, string $name ): void {
		if ( ! isset( $content->label ) || ! SchemaPattern::fits( '\S', $content->label ) ) {
			// Without braces: a name is no text, and reads no attribute.
			$content->label = str_replace( array( '{{', '}}' ), '', $name );
		}
		foreach ( $content->steps as $number => $step ) {
			$position = (string) ( $number + 1 );
			if ( ! isset( $step->id ) ) {
				$step->id = "step-$position";
			}
			self::complete_blocks( $step->blocks, $position );
		}
	}

	/**
	 * The same for blocks.
	 *
	 * @param \stdClass[] $blocks   Changed where they stand.
	 * @param string      $position Of what holds them: `1`, `1-3-2`.
	 * @return void
	 */
	private static function complete_blocks( array $blocks, string $position ): void {
		foreach ( $blocks as $number => $block ) {
			$own = $position . '-' . ( $number + 1 );
			if ( ! isset( $block->id ) ) {
				$block->id = "block-$own";
			}
			if ( 'button' === $block->kind && ! isset( $block->converts ) ) {
				$block->converts = 'link' === $block->action->do;
			}
			$markup = BlockTexts::MARKUP[ $block->kind ] ?? null;
			if ( $markup ) {
				$block->$markup = self::read_markup( $block->$markup );
			}
			foreach ( $block->columns ?? array() as $column => $inside ) {
				self::complete_blocks( $inside->blocks, $own . '-' . ( $column + 1 ) );
			}
		}
	}

	/**
	 * Formatted text as a tree: plain text is one paragraph.
	 *
	 * @param string|array $markup As written.
	 * @return array
	 */
	private static function read_markup( $markup ): array {
		if ( ! is_string( $markup ) ) {
			return $markup;
		}
		return '' === $markup ? array() : array(
			(object) array(
				'tag'      => 'p',
				'children' => array( $markup ),
			),
		);
	}

	/**
	 * Drops from a condition what says nothing.
	 *
	 * @param \stdClass $condition Changed where it stands.
	 * @return void
	 */
	private static function settle_condition( \stdClass $condition ): void {
		if ( isset( $condition->{'exactCase'} ) && false === $condition->{'exactCase'} ) {
			unset( $condition->{'exactCase'} );
		}
		$inside = $condition->all ?? $condition->any ?? ( isset( $condition->not ) ? array( $condition->not ) : array() );
		array_walk( $inside, array( self::class, 'settle_condition' ) );
	}

	/**
	 * Reads translated formatted text as it is read in the campaign's own language.
	 *
	 * @param \stdClass $campaign Changed where it stands.
	 * @return void
	 */
	private static function settle_translations( \stdClass $campaign ): void {
		if ( ! isset( $campaign->translations ) ) {
			return;
		}
		$kinds = array();
		foreach ( BlockTexts::contents_of( $campaign ) as $content ) {
			foreach ( BlockTexts::blocks_of( $content ) as $path => $block ) {
				$kinds[ $block->id ] = $block->kind;
			}
		}
		foreach ( get_object_vars( $campaign->translations ) as $translation ) {
			foreach ( get_object_vars( $translation ) as $id => $words ) {
				$markup = BlockTexts::MARKUP[ $kinds[ $id ] ?? '' ] ?? null;
				if ( $markup && isset( $words->$markup ) && is_string( $words->$markup ) ) {
					$words->$markup = self::read_markup( $words->$markup );
				}
			}
		}
	}
}
