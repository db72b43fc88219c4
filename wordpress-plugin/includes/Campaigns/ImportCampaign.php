<?php
/**
 * Takes a campaign document in as a post.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * From the file that both platforms export, or from another plugin's campaign that was made into one.
 */
final class ImportCampaign {

	/**
	 * Makes a post of a document. It is a draft, whatever it was where it came from.
	 *
	 * @param \stdClass $document The document, as it was read.
	 * @return array{post: int, problems: array} The post, 0 where there are problems.
	 */
	public static function take( \stdClass $document ): array {
		$problems = Schema::check( $document );
		if ( array() !== $problems ) {
			return array(
				'post'     => 0,
				'problems' => $problems,
			);
		}
		$filled  = Schema::fill( $document );
		$written = Blocks::from_document( $filled );
		$meta    = array( Rules::META => $written['rules'] );
		// An id of another site's posts would be taken for one of ours; one that is taken belongs to somebody else.
		if ( 1 !== preg_match( '/^(post|page|new)(-\d|$)/', $filled->id ) && null === CampaignStore::find( $filled->id ) ) {
			$meta[ CampaignStore::ID ] = $filled->id;
		}
		$post_id = wp_insert_post(
			wp_slash(
				array(
					'post_type'    => PostType::NAME,
					'post_status'  => 'draft',
					'post_title'   => $filled->name,
					'post_content' => $written['content'],
					'meta_input'   => $meta,
				)
			),
			true
		);
		if ( is_wp_error( $post_id ) ) {
			return array(
				'post'     => 0,
				'problems' => array(
					array(
						'path'    => '',
						'message' => $post_id->get_error_message(),
					),
				),
			);
		}
		return array(
			'post'     => $post_id,
			'problems' => array(),
		);
	}
}
