<?php
/**
 * Forms as pages of this site may still show them.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Leads;

use Beckon\Caller\Clock;
use Beckon\Campaigns\CampaignStore;
use Beckon\Campaigns\Schema;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Of every live campaign its forms, in every variant and language; and of those that were live or different of late, what
 * they were. Pages stay open, and lie in caches.
 */
final class FormBook {

	const OPTION = 'beckon_forms';

	/**
	 * A page cache seldom keeps a page longer, nor a visitor a tab.
	 */
	const KEPT = WEEK_IN_SECONDS;

	const MOST_VERSIONS = 20;

	/**
	 * Takes up what is live now.
	 *
	 * @return void
	 */
	public static function update(): void {
		/** This filter is documented in includes/Snapshot/Rebuild.php: what is published is what is taken. */
		$campaigns = (array) apply_filters( 'beckon_live_campaigns', CampaignStore::live() );
		$good      = array();
		foreach ( $campaigns as $campaign ) {
			if ( $campaign instanceof \stdClass && array() === Schema::check( $campaign ) ) {
				$good[] = Schema::fill( $campaign );
			}
		}
		self::write( $good );
	}

	/**
	 * Takes up campaigns as the ones that are live. What is not any more stays for a while.
	 *
	 * @param \stdClass[] $documents Campaigns, filled in.
	 * @return void
	 */
	public static function write( array $documents ): void {
		$book = self::read();
		$now  = Clock::now();
		$live = array();
		foreach ( $documents as $document ) {
			$forms = self::forms_of( $document );
			if ( null !== $forms ) {
				$live[ $document->id ] = $forms;
			}
		}
		foreach ( array_keys( $book + $live ) as $id ) {
			$versions = $book[ $id ] ?? array();
			$text     = isset( $live[ $id ] ) ? Lead::encode( $live[ $id ] ) : null;
			foreach ( $versions as $at => $version ) {
				if ( null === $version['until'] && $version['text'] !== $text ) {
					$versions[ $at ]['until'] = $now;
				}
			}
			if ( null !== $text && ! in_array( null, array_column( $versions, 'until' ), true ) ) {
				array_unshift(
					$versions,
					array(
						'text'  => $text,
						'until' => null,
					)
				);
			}
			$versions    = array_filter(
				$versions,
				static function ( array $version ) use ( $now ): bool {
					return null === $version['until'] || $version['until'] > $now - self::KEPT;
				}
			);
			$book[ $id ] = array_slice( array_values( $versions ), 0, self::MOST_VERSIONS );
		}
		update_option( self::OPTION, array_filter( $book ), false );
	}

	/**
	 * Finds a form, the newest version first, in the language of the page.
	 *
	 * @param string      $campaign The campaign.
	 * @param string|null $variant  Its variant.
	 * @param string      $form     The form.
	 * @param string      $locale   The language of the page.
	 * @return array<int, array{form: \stdClass, promises_code: bool}>
	 */
	public static function find( string $campaign, ?string $variant, string $form, string $locale ): array {
		$book = self::read();
		if ( ! isset( $book[ $campaign ] ) ) {
			// The book was never written, or lost.
			self::update();
			$book = self::read();
		}
		$now   = Clock::now();
		$found = array();
		foreach ( $book[ $campaign ] ?? array() as $version ) {
			if ( null !== $version['until'] && $version['until'] <= $now - self::KEPT ) {
				continue;
			}
			$kept = json_decode( $version['text'] );
			$one  = $kept->contents->{ $variant ?? '-' }->forms->$form ?? null;
			if ( $one instanceof \stdClass ) {
				$found[] = array(
					'form'          => self::translate( $one, $kept, $locale ),
					'promises_code' => true === $kept->contents->{ $variant ?? '-' }->{'promisesCode'},
				);
			}
		}
		return $found;
	}

	/**
	 * What is kept.
	 *
	 * @return array<string, array<int, array{text: string, until: int|null}>>
	 */
	private static function read(): array {
		$book = get_option( self::OPTION );
		return is_array( $book ) ? $book : array();
	}

	/**
	 * The forms of a campaign and what is needed to read them; null where it has none.
	 *
	 * @param \stdClass $document The campaign.
	 * @return array<string, mixed>|null
	 */
	private static function forms_of( \stdClass $document ): ?array {
		$contents = array( '-' => $document->content );
		foreach ( $document->experiment->variants ?? array() as $variant ) {
			$contents[ $variant->id ] = $variant->content ?? $document->content;
		}
		$kept = array();
		$ids  = array();
		foreach ( $contents as $variant => $content ) {
			$forms         = array();
			$promises_code = false;
			foreach ( $content->steps ?? array() as $step ) {
				foreach ( self::blocks_in( $step->blocks ?? array() ) as $block ) {
					if ( 'form' === $block->kind ) {
						$forms[ $block->id ] = array( 'fields' => $block->fields );
						$ids[]               = $block->id;
					}
					$promises_code = $promises_code || ( 'coupon' === $block->kind && 'lead' === ( $block->code->from ?? '' ) );
				}
			}
			$kept[ $variant ] = array(
				'forms'        => (object) $forms,
				'promisesCode' => $promises_code,
			);
		}
		if ( array() === $ids ) {
			return null;
		}
		$words = array();
		foreach ( (array) ( $document->translations ?? array() ) as $locale => $translation ) {
			$words[ $locale ] = (object) array_intersect_key( (array) $translation, array_flip( $ids ) );
		}
		return array(
			'locale'       => $document->locale ?? 'en',
			'contents'     => (object) $kept,
			'translations' => (object) $words,
		);
	}

	/**
	 * Every block in reading order, what columns hold included.
	 *
	 * @param array<int, \stdClass> $blocks Blocks.
	 * @return \stdClass[]
	 */
	private static function blocks_in( array $blocks ): array {
		$all = array();
		foreach ( $blocks as $block ) {
			$all[] = $block;
			foreach ( 'columns' === $block->kind ? $block->columns : array() as $column ) {
				$all = array_merge( $all, self::blocks_in( $column->blocks ) );
			}
		}
		return $all;
	}

	/**
	 * A form in the language of the page: only the words of consents matter here.
	 *
	 * @param \stdClass $form   The form.
	 * @param \stdClass $kept   What is kept of its campaign.
	 * @param string    $locale The language of the page.
	 * @return \stdClass
	 */
	private static function translate( \stdClass $form, \stdClass $kept, string $locale ): \stdClass {
		$languages = array_merge( array( $kept->locale ), array_map( 'strval', array_keys( (array) $kept->translations ) ) );
		$language  = self::pick_locale( $languages, $locale );
		foreach ( $language === $kept->locale ? array() : $form->fields as $field ) {
			foreach ( (array) $kept->translations->$language as $texts ) {
				$label = $texts->{ 'fields.' . $field->name . '.label' } ?? null;
				if ( is_string( $label ) && isset( $field->label ) ) {
					$field->label = $label;
				}
			}
		}
		return $form;
	}

	/**
	 * Picks a language: the same tag, then its base language, then the same language of another region, else the first.
	 *
	 * @param string[] $available The languages there are.
	 * @param string   $wanted    The language of the page.
	 * @return string
	 */
	private static function pick_locale( array $available, string $wanted ): string {
		$exact = strtolower( $wanted );
		$base  = explode( '-', $exact )[0];
		foreach ( array( "/^$exact$/", "/^$base$/", "/^$base-/" ) as $pattern ) {
			foreach ( '' !== $base && 1 === preg_match( '/^[a-z0-9-]+$/D', $exact ) ? $available : array() as $tag ) {
				if ( 1 === preg_match( $pattern, strtolower( $tag ) ) ) {
					return $tag;
				}
			}
		}
		return $available[0];
	}
}
