<?php
/**
 * A file of campaigns, read.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin\Import;

use Beckon\Admin\CampaignList;
use Beckon\Campaigns\CampaignStore;
use Beckon\Campaigns\ImportCampaign;
use Beckon\Campaigns\Schema;
use Beckon\Json;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Takes the campaigns of a file that some Beckon wrote, as drafts. Each is read by itself: those with problems are told
 * with all of them, the others are kept.
 */
final class ImportFile {

	const MOST_BYTES     = 5000000;
	const MOST_CAMPAIGNS = 1000;

	/**
	 * Imports a file.
	 *
	 * @param string $text What is in it.
	 * @return array<int, array<string, mixed>>|\WP_Error One for each campaign, in the order of the file: `name`, `problems`, and where it was taken `postId`, `editUrl`, `notes`.
	 */
	public static function import( string $text ) {
		$documents = self::read( $text );
		if ( is_wp_error( $documents ) ) {
			return $documents;
		}
		$results = array();
		foreach ( $documents as $at => $document ) {
			$results[] = self::import_one( $document, $at + 1 );
		}
		return $results;
	}

	/**
	 * Imports a campaign.
	 *
	 * @param mixed $document What stands in the file.
	 * @param int   $number   Its place there.
	 * @return array<string, mixed>
	 */
	private static function import_one( $document, int $number ): array {
		$name = is_object( $document ) && isset( $document->name ) && is_string( $document->name )
			? mb_substr( trim( wp_strip_all_tags( $document->name ) ), 0, 200 )
			/* translators: %d: a number. */
			: sprintf( __( 'No. %d', 'beckon' ), $number );
		if ( ! $document instanceof \stdClass ) {
			return self::refuse( $name, __( 'This is no campaign.', 'beckon' ) );
		}
		$taken = ImportCampaign::take( $document );
		if ( 0 === $taken['post'] ) {
			return array(
				'name'     => $name,
				'problems' => array_slice( $taken['problems'], 0, 50 ),
			);
		}
		$document = Schema::fill( $document );
		$post_id  = $taken['post'];
		self::move_in( $document, $post_id );
		$post = get_post( $post_id );
		return array(
			'name'     => CampaignList::name_of( $post ),
			'problems' => array(),
			'notes'    => self::compare( $document, $post_id ),
			'postId'   => $post_id,
			'editUrl'  => (string) get_edit_post_link( $post_id, 'raw' ),
		);
	}

	/**
	 * Gives an embed that stands at its own block the place of the campaign that it became.
	 *
	 * @param \stdClass $document As it was in the file.
	 * @param int       $post_id  Where it is now.
	 * @return void
	 */
	private static function move_in( \stdClass $document, int $post_id ): void {
		$own = '[data-beckon-embed="' . $document->id . '"]';
		if ( ( $document->format->into ?? '' ) !== $own || CampaignStore::id_of( $post_id ) === $document->id ) {
			return;
		}
		$blocks = parse_blocks( get_post( $post_id )->post_content );
		// Left empty, it is the place of the block of this campaign.
		unset( $blocks[0]['attrs']['format']['into'] );
		wp_update_post(
			wp_slash(
				array(
					'ID'           => $post_id,
					'post_content' => serialize_blocks( $blocks ),
				)
			)
		);
	}

	/**
	 * What became different on the way, in words.
	 *
	 * @param \stdClass $document As it was in the file.
	 * @param int       $post_id  Where it is now.
	 * @return string[]
	 */
	private static function compare( \stdClass $document, int $post_id ): array {
		$notes = array();
		$id    = CampaignStore::id_of( $post_id );
		if ( $id !== $document->id ) {
			/* translators: 1: the id in the file. 2: the new id. */
			$notes[] = sprintf( __( 'Its id “%1$s” cannot be kept here; it is now “%2$s”. Links and audiences that name the old one have to follow.', 'beckon' ), $document->id, $id );
		}
		$kept = CampaignStore::document( $post_id );
		foreach ( null === $kept ? array() : Difference::between( $document, $kept ) as $path ) {
			/* translators: %s: a place in a document. */
			$notes[] = sprintf( __( 'This could not be kept as it was: %s', 'beckon' ), $path );
		}
		return $notes;
	}

	/**
	 * The documents in a file.
	 *
	 * @param string $text What is in it.
	 * @return array|\WP_Error
	 */
	private static function read( string $text ) {
		if ( strlen( $text ) > self::MOST_BYTES ) {
			return self::wrong( __( 'This file is larger than 5 MB. Please split it.', 'beckon' ) );
		}
		$file = Json::decode( (string) preg_replace( '/^\xEF\xBB\xBF/', '', $text ) );
		if ( null === $file ) {
			return self::wrong( __( 'This is no JSON file, or it is damaged. Please export it anew.', 'beckon' ) );
		}
		if ( ! $file instanceof \stdClass || ! isset( $file->beckon ) ) {
			return self::wrong( __( 'This is not a file of Beckon campaigns.', 'beckon' ) );
		}
		if ( 1 !== $file->beckon ) {
			return self::wrong( __( 'This file was written by a newer Beckon. Please update this one, then import it.', 'beckon' ) );
		}
		if ( ! isset( $file->campaigns ) || ! is_array( $file->campaigns ) ) {
			return self::wrong( __( 'The list of campaigns is missing from this file.', 'beckon' ) );
		}
		if ( count( $file->campaigns ) > self::MOST_CAMPAIGNS ) {
			return self::wrong( __( 'This file holds more than 1,000 campaigns. Please split it.', 'beckon' ) );
		}
		return $file->campaigns;
	}

	/**
	 * The answer for a file that cannot be read.
	 *
	 * @param string $message What is wrong.
	 * @return \WP_Error
	 */
	private static function wrong( string $message ): \WP_Error {
		return new \WP_Error( 'beckon_bad_file', $message, array( 'status' => 400 ) );
	}

	/**
	 * The answer for a campaign that cannot be taken.
	 *
	 * @param string $name    What it is called.
	 * @param string $message Why.
	 * @return array<string, mixed>
	 */
	private static function refuse( string $name, string $message ): array {
		return array(
			'name'     => $name,
			'problems' => array(
				array(
					'path'    => '',
					'message' => $message,
				),
			),
		);
	}
}
