<?php
/**
 * The file of campaigns: admin-post.php?action=beckon_export_campaigns.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Campaigns\CampaignStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Campaigns as one document, which any Beckon reads, on whichever platform: `{ "beckon": 1, "campaigns": […] }`.
 */
final class CampaignFile {

	const ACTION = 'beckon_export_campaigns';

	/**
	 * Sends the file.
	 *
	 * @return void
	 */
	public static function send(): void {
		May::insist( May::EDIT_CAMPAIGNS, self::ACTION );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Verified by May::insist.
		$chosen = isset( $_GET['ids'] ) && is_array( $_GET['ids'] ) ? array_map( 'absint', $_GET['ids'] ) : null;
		nocache_headers();
		header( 'Content-Type: application/json; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="beckon-campaigns-' . wp_date( 'Y-m-d' ) . '.json"' );
		header( 'X-Content-Type-Options: nosniff' );
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON in a file of its own type.
		echo self::write( $chosen );
		exit;
	}

	/**
	 * Writes the file.
	 *
	 * @param int[]|null $post_ids Which campaigns; null for all.
	 * @return string
	 */
	public static function write( ?array $post_ids ): string {
		$documents = array();
		foreach ( CampaignList::all() as $id => $one ) {
			if ( null !== $post_ids && ! in_array( $one['postId'], $post_ids, true ) ) {
				continue;
			}
			$document = CampaignStore::document( $one['postId'] );
			if ( null !== $document ) {
				$documents[ (string) $id ] = $document;
			}
		}
		ksort( $documents, SORT_STRING );
		$file = (object) array(
			'beckon'    => 1,
			'campaigns' => array_values( $documents ),
		);
		return wp_json_encode( $file, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . "\n";
	}
}
