<?php
/**
 * The file of sign-ups: admin-post.php?action=beckon_export_leads.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Leads\LeadListStore;
use Beckon\Leads\LeadStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Sends it piece by piece, so that its size is limited by nothing.
 */
final class LeadFile {

	const ACTION = 'beckon_export_leads';

	/**
	 * Sends the file.
	 *
	 * @return void
	 */
	public static function send(): void {
		May::insist( May::MANAGE_LEADS, self::ACTION );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Verified by May::insist.
		$query = LeadQuery::read( wp_unslash( $_GET ) );
		nocache_headers();
		header( 'Content-Type: text/csv; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="beckon-sign-ups-' . wp_date( 'Y-m-d' ) . '.csv"' );
		header( 'X-Content-Type-Options: nosniff' );
		self::write( $query );
		exit;
	}

	/**
	 * Prints the lines, and hands them on as they come.
	 *
	 * @param array<string, string> $query As LeadListStore has it.
	 * @return void
	 */
	public static function write( array $query ): void {
		foreach ( LeadListStore::export( $query ) as $at => $line ) {
			// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- A line of CSV in a file of its own type; LeadListStore::export keeps formulas from being run.
			echo $line;
			if ( 0 === $at % 200 ) {
				flush();
			}
		}
	}
}
