<?php
/**
 * Where whoever runs the site reads what was refused: Tools, Site Health, Info.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Watch;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * A section of WordPress' own screen, for those who may see all that is there.
 */
final class SiteHealth {

	const MOST = 50;

	/**
	 * Adds the section.
	 *
	 * @param array<string, array> $sections Of the screen.
	 * @return array<string, array>
	 */
	public static function add_section( array $sections ): array {
		$fields = array();
		foreach ( RefusedStore::newest( self::MOST ) as $at => $row ) {
			$user  = (int) $row['account'] > 0 ? get_userdata( (int) $row['account'] ) : false;
			$parts = array(
				$row['called'],
				'nonce' === $row['because'] ? __( 'no valid nonce', 'beckon' ) : $row['because'],
				'× ' . number_format_i18n( (int) $row['times'] ),
				$user ? $user->user_login : __( 'not logged in', 'beckon' ),
				/* translators: %s: letters that stand for a network. */
				sprintf( __( 'network %s', 'beckon' ), substr( $row['network'], 0, 8 ) ),
			);

			$fields[ 'refused-' . $at ] = array(
				'label'   => $row['last_at'] . ' UTC',
				'value'   => implode( ' · ', $parts ),
				// Copied into no report that somebody asks for help with.
				'private' => true,
			);
		}
		$sections['beckon-refused'] = array(
			'label'       => __( 'Beckon: what was refused', 'beckon' ),
			'description' => __( 'Calls of Beckon’s routes and actions in the last 30 days by somebody who may not make them, or that were not understood. No address is kept: the letters tell one network from another.', 'beckon' ),
			'fields'      => $fields,
			'show_count'  => true,
		);
		return $sections;
	}
}
