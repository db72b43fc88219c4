<?php
/**
 * What roles may do with Beckon, as the settings show it.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Reads it from what WordPress itself would answer, so that it is true whoever gives and takes capabilities.
 */
final class Roles {

	const ABILITIES = array(
		'campaigns' => May::EDIT_CAMPAIGNS,
		'reports'   => May::SEE_REPORTS,
		'leads'     => May::MANAGE_LEADS,
		'settings'  => May::MANAGE_SETTINGS,
	);

	/**
	 * Who can change roles has everything anyway.
	 */
	const FIXED = 'administrator';

	/**
	 * All roles of the site.
	 *
	 * @return array<int, array{role: string, name: string, may: string[], isFixed: bool}>
	 */
	public static function all(): array {
		$list = array();
		foreach ( wp_roles()->get_names() as $role => $name ) {
			$list[] = array(
				'role'    => (string) $role,
				'name'    => translate_user_role( $name ),
				'may'     => self::may( (string) $role ),
				'isFixed' => self::FIXED === $role,
			);
		}
		return $list;
	}

	/**
	 * What a user of a role, and of no other, may do.
	 *
	 * @param string $role The role.
	 * @return string[]
	 */
	private static function may( string $role ): array {
		$user        = new \WP_User();
		$user->roles = array( $role );
		// What WordPress collects for a user who is logged in.
		$user->allcaps = array_merge( get_role( $role )->capabilities ?? array(), array( $role => true ) );
		$may           = array();
		foreach ( self::ABILITIES as $ability => $capability ) {
			if ( user_can( $user, $capability ) ) {
				$may[] = $ability;
			}
		}
		return $may;
	}
}
