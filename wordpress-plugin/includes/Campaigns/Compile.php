<?php
/**
 * Compiles what an editor wrote into a campaign document.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Campaigns\Reading\BlockReader;
use Beckon\Campaigns\Reading\Reading;
use Beckon\Words\LanguageTag;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Blocks and rules in, the document with everything filled in out, and all that is wrong with it.
 */
final class Compile {

	const ROOTS = array( 'beckon/campaign', 'beckon/page-campaign' );

	/**
	 * More than this in a campaign is a mistake, or somebody's try.
	 */
	const MOST_BYTES = 500000;

	/**
	 * Compiles a post's content.
	 *
	 * @param string $post_content Block markup with one root block.
	 * @param array  $rules        See `Rules`.
	 * @param array  $about        With `id`, `name` and `status` of the campaign.
	 * @return array{document: \stdClass, problems: array, notes: array} Problems have `path`, `message` and, where a block
	 *                                                                   is to blame, its place `at`; notes have `at` and `message`.
	 */
	public static function from_blocks( string $post_content, array $rules, array $about ): array {
		if ( strlen( $post_content ) > self::MOST_BYTES ) {
			return self::refuse( $about, __( 'This campaign is too long to be shown.', 'beckon' ) );
		}
		$blocks = BlockReader::list_written( parse_blocks( $post_content ) );
		foreach ( $blocks as $index => $block ) {
			if ( in_array( $block['blockName'], self::ROOTS, true ) ) {
				return self::from_root( $block, array( $index ), $rules, $about );
			}
		}
		return self::from_root(
			array(
				'blockName'   => 'beckon/campaign',
				'attrs'       => array(),
				'innerBlocks' => $blocks,
			),
			array(),
			$rules,
			$about
		);
	}

	/**
	 * Compiles a root block.
	 *
	 * @param array $root  The block, as `parse_blocks` gives it.
	 * @param int[] $at    Its place.
	 * @param array $rules See `Rules`.
	 * @param array $about With `id`, `name` and `status` of the campaign.
	 * @return array{document: \stdClass, problems: array, notes: array}
	 */
	public static function from_root( array $root, array $at, array $rules, array $about ): array {
		$reading  = new Reading();
		$name     = trim( (string) ( $about['name'] ?? '' ) );
		$document = (object) array(
			'schema'  => 1,
			'id'      => (string) ( $about['id'] ?? 'new' ),
			'name'    => '' === $name ? __( 'Untitled campaign', 'beckon' ) : mb_substr( $name, 0, 200 ),
			'status'  => (string) ( $about['status'] ?? 'draft' ),
			'format'  => self::read_format( $root['attrs']['format'] ?? null, $about ),
			'content' => self::read_content( $root, $at, $reading ),
			'theme'   => Tree::from( $root['attrs']['theme'] ?? array(), 'theme' ),
		);
		Rules::apply( $rules, $document );
		if ( ! isset( $document->locale ) ) {
			$document->locale = LanguageTag::of( (string) preg_replace( '/_(formal|informal)$/', '', get_locale() ) );
		}
		$problems = array_map(
			static fn( array $problem ): array => self::locate( $problem, $document, $reading ),
			Schema::check( $document )
		);
		return array(
			'document' => array() === $problems ? Schema::fill( $document ) : $document,
			'problems' => $problems,
			'notes'    => $reading->notes,
		);
	}

	/**
	 * The format with what it cannot be without.
	 *
	 * @param mixed $said  What the root block says.
	 * @param array $about With `id` and `name` of the campaign.
	 * @return \stdClass
	 */
	private static function read_format( $said, array $about ): \stdClass {
		$format       = (object) Tree::from( is_array( $said ) ? $said : array(), 'format' );
		$format->kind = $format->kind ?? 'popup';
		if ( 'embed' === $format->kind && '' === ( $format->into ?? '' ) ) {
			// The place that the block "Campaign" prints.
			$format->into = sprintf( '[data-beckon-embed="%s"]', $about['id'] ?? 'new' );
		}
		if ( 'feed' === $format->kind && '' === ( $format->teaser ?? '' ) ) {
			$name           = trim( (string) ( $about['name'] ?? '' ) );
			$format->teaser = '' === $name ? __( 'News', 'beckon' ) : mb_substr( $name, 0, 300 );
		}
		return $format;
	}

	/**
	 * The content: steps where there are steps, else all blocks as the only one.
	 *
	 * @param array   $root    The root block.
	 * @param int[]   $at      Its place.
	 * @param Reading $reading What is known so far.
	 * @return \stdClass
	 */
	private static function read_content( array $root, array $at, Reading $reading ): \stdClass {
		$content = (object) array( 'steps' => array() );
		$taken   = array();
		$loose   = array();
		foreach ( BlockReader::list_written( $root['innerBlocks'] ) as $index => $block ) {
			if ( 'beckon/tab' === $block['blockName'] ) {
				$content->tab = self::read_tab( $block['attrs'] );
			} elseif ( 'beckon/step' === $block['blockName'] ) {
				if ( array() !== $loose ) {
					self::push_step( $content, $loose, $root['attrs']['step'] ?? null, $taken );
					$loose = array();
				}
				$here = array_merge( $at, array( $index ) );
				$made = BlockReader::read( $block['innerBlocks'], $here, 'block-' . ( count( $content->steps ) + 1 ), $reading );
				self::push_step( $content, $made, $block['attrs']['id'] ?? null, $taken );
			} else {
				$fallback = 'block-' . ( count( $content->steps ) + 1 ) . '-' . ( count( $loose ) + 1 );
				$loose    = array_merge( $loose, BlockReader::read_one( $block, array_merge( $at, array( $index ) ), $fallback, $reading ) );
			}
		}
		if ( array() !== $loose || array() === $content->steps ) {
			self::push_step( $content, $loose, $root['attrs']['step'] ?? null, $taken );
		}
		$label = $root['attrs']['label'] ?? '';
		if ( is_string( $label ) && '' !== trim( $label ) ) {
			$content->label = $label;
		}
		return $content;
	}

	/**
	 * Adds a step under an id that no other has.
	 *
	 * @param \stdClass $content The content so far.
	 * @param array     $blocks  Its blocks.
	 * @param mixed     $id      What it is to be called.
	 * @param string[]  $taken   Ids of steps, which this adds to.
	 * @return void
	 */
	private static function push_step( \stdClass $content, array $blocks, $id, array &$taken ): void {
		$number = count( $content->steps ) + 1;
		$base   = is_string( $id ) && 1 === preg_match( '/^[A-Za-z0-9][\w-]{0,63}$/', $id ) ? $id : 'step-' . $number;
		$unique = $base;
		$suffix = 1;
		while ( in_array( $unique, $taken, true ) ) {
			++$suffix;
			$unique = $base . '-' . $suffix;
		}
		$taken[]          = $unique;
		$content->steps[] = (object) array(
			'id'     => $unique,
			'blocks' => $blocks,
		);
	}

	/**
	 * Reads the handle that the campaign is minimised to.
	 *
	 * @param array $attributes Of its block.
	 * @return \stdClass
	 */
	private static function read_tab( array $attributes ): \stdClass {
		$tab  = (object) array_intersect_key( $attributes, array_flip( array( 'text', 'side', 'when' ) ) );
		$text = $tab->text ?? '';
		if ( ! is_string( $text ) || '' === trim( $text ) ) {
			$tab->text = __( 'Open', 'beckon' );
		}
		return $tab;
	}

	/**
	 * Says which block a problem is about.
	 *
	 * @param array     $problem  With `path` and `message`.
	 * @param \stdClass $document The document.
	 * @param Reading   $reading  What is known of where its blocks were written.
	 * @return array
	 */
	private static function locate( array $problem, \stdClass $document, Reading $reading ): array {
		$value = $document;
		foreach ( explode( '.', $problem['path'] ) as $key ) {
			$value = is_array( $value ) ? ( $value[ $key ] ?? null ) : ( is_object( $value ) ? ( $value->$key ?? null ) : null );
			if ( is_object( $value ) && $reading->origins->contains( $value ) ) {
				$problem['at'] = $reading->origins[ $value ];
			}
		}
		return $problem;
	}

	/**
	 * The answer where nothing is to be read.
	 *
	 * @param array  $about   With `id` and `name` of the campaign.
	 * @param string $message What is wrong.
	 * @return array{document: \stdClass, problems: array, notes: array}
	 */
	private static function refuse( array $about, string $message ): array {
		return array(
			'document' => (object) array( 'id' => $about['id'] ?? 'new' ),
			'problems' => array(
				array(
					'path'    => 'content',
					'message' => $message,
				),
			),
			'notes'    => array(),
		);
	}
}
