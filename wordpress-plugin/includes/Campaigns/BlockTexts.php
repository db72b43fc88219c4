<?php
/**
 * What can be said in another language.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The texts of blocks: which there are, by which keys a translation names them, and how they are replaced.
 */
final class BlockTexts {

	/**
	 * By kind of block, the keys of its texts: dotted inside lists, with `*` for each item.
	 */
	const KEYS = array(
		'heading'    => array( 'text' ),
		'text'       => array( 'text' ),
		'image'      => array( 'alt' ),
		'video'      => array( 'label' ),
		'button'     => array( 'text' ),
		'form'       => array( 'submit', 'fields.*.label', 'fields.*.placeholder', 'fields.*.options.*.label', 'fields.*.low', 'fields.*.high' ),
		'coupon'     => array( 'label', 'copy', 'copied' ),
		'countdown'  => array( 'label', 'overText' ),
		'spin-wheel' => array( 'slices.*.label', 'spin', 'result' ),
		'products'   => array( 'items.*.title', 'items.*.price', 'items.*.was' ),
		'social'     => array( 'links.*.label' ),
		'spacer'     => array(),
		'html'       => array( 'markup' ),
		'columns'    => array(),
	);

	/**
	 * By kind of block, the text that is formatted.
	 */
	const MARKUP = array(
		'text' => 'text',
		'html' => 'markup',
	);

	/**
	 * The campaign's content and that of its variants.
	 *
	 * @param \stdClass $campaign A filled campaign.
	 * @return \stdClass[] By the path of each.
	 */
	public static function contents_of( \stdClass $campaign ): array {
		$contents = array( 'content' => $campaign->content );
		foreach ( $campaign->experiment->variants ?? array() as $index => $variant ) {
			if ( isset( $variant->content ) ) {
				$contents[ "experiment.variants.$index.content" ] = $variant->content;
			}
		}
		return $contents;
	}

	/**
	 * Every block of a content in reading order, a block of columns before what it holds.
	 *
	 * @param \stdClass $content A content.
	 * @return \stdClass[] By the path of each in the content.
	 */
	public static function blocks_of( \stdClass $content ): array {
		$found = array();
		foreach ( $content->steps as $index => $step ) {
			$found += self::list_from( $step->blocks, "steps.$index.blocks" );
		}
		return $found;
	}

	/**
	 * The keys by which a translation may name the texts that a block really has.
	 *
	 * @param \stdClass $block A block.
	 * @return string[]
	 */
	public static function keys_of( \stdClass $block ): array {
		$keys = array();
		foreach ( self::KEYS[ $block->kind ] ?? array() as $pattern ) {
			$keys = array_merge( $keys, self::find( $block, explode( '.', $pattern ), array() ) );
		}
		return $keys;
	}

	/**
	 * A copy with some texts replaced.
	 *
	 * @param mixed $value A block or a tab.
	 * @param array $texts By key.
	 * @return mixed
	 */
	public static function replace( $value, array $texts ) {
		foreach ( $texts as $key => $text ) {
			$value = self::replace_one( $value, explode( '.', (string) $key ), $text );
		}
		return $value;
	}

	/**
	 * The blocks of a list and what they hold.
	 *
	 * @param \stdClass[] $blocks Blocks.
	 * @param string      $path   Of the list.
	 * @return \stdClass[]
	 */
	private static function list_from( array $blocks, string $path ): array {
		$found = array();
		foreach ( $blocks as $index => $block ) {
			$found[ "$path.$index" ] = $block;
			foreach ( $block->columns ?? array() as $column => $inside ) {
				$found += self::list_from( $inside->blocks, "$path.$index.columns.$column.blocks" );
			}
		}
		return $found;
	}

	/**
	 * The keys of what a pattern finds.
	 *
	 * @param mixed    $value   Where to look.
	 * @param string[] $pattern The rest of the pattern.
	 * @param string[] $keys    The way here.
	 * @return string[]
	 */
	private static function find( $value, array $pattern, array $keys ): array {
		if ( ! $pattern ) {
			return array( implode( '.', $keys ) );
		}
		$first = array_shift( $pattern );
		$found = array();
		foreach ( is_array( $value ) || $value instanceof \stdClass ? (array) $value : array() as $key => $inside ) {
			$key = is_array( $value ) ? self::name_of( $inside, (int) $key ) : (string) $key;
			if ( '*' === $first || $key === $first ) {
				$found = array_merge( $found, self::find( $inside, $pattern, array_merge( $keys, array( $key ) ) ) );
			}
		}
		return $found;
	}

	/**
	 * By what an item of a list is named: its `name`, or its position.
	 *
	 * @param mixed $item  An item.
	 * @param int   $index Its position.
	 * @return string
	 */
	private static function name_of( $item, int $index ): string {
		return isset( $item->name ) && is_string( $item->name ) ? $item->name : (string) $index;
	}

	/**
	 * A copy with one text replaced; what is not there stays away.
	 *
	 * @param mixed    $value Where to look.
	 * @param string[] $keys  The rest of the way.
	 * @param mixed    $text  The new text.
	 * @return mixed
	 */
	private static function replace_one( $value, array $keys, $text ) {
		if ( ! $keys ) {
			return $text;
		}
		$first = array_shift( $keys );
		if ( is_array( $value ) ) {
			foreach ( $value as $index => $item ) {
				if ( self::name_of( $item, $index ) === $first ) {
					$value[ $index ] = self::replace_one( $item, $keys, $text );
				}
			}
			return $value;
		}
		if ( ! $value instanceof \stdClass || ! property_exists( $value, $first ) ) {
			return $value;
		}
		$copy         = clone $value;
		$copy->$first = self::replace_one( $value->$first, $keys, $text );
		return $copy;
	}
}
