<?php
/**
 * Who may do what with Beckon.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Campaigns;

use Beckon\Settings\Settings;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Capabilities of our own, given to roles by the settings, and written nowhere: a plugin that is gone leaves no rights.
 */
final class Capabilities {

	/**
	 * Asked for by name in other features: to write campaigns, and to change what is set.
	 */
	const EDIT   = 'edit_beckon_campaigns';
	const MANAGE = 'manage_beckon_settings';

	/**
	 * The capabilities behind each of the rights that the settings name.
	 */
	const RIGHTS = array(
		'campaigns' => array(
			self::EDIT,
			'edit_others_beckon_campaigns',
			'edit_published_beckon_campaigns',
			'edit_private_beckon_campaigns',
			'publish_beckon_campaigns',
			'read_private_beckon_campaigns',
			'delete_beckon_campaigns',
			'delete_others_beckon_campaigns',
			'delete_published_beckon_campaigns',
			'delete_private_beckon_campaigns',
		),
		'reports'   => array( 'view_beckon_reports' ),
		'leads'     => array( 'manage_beckon_leads' ),
		'settings'  => array( self::MANAGE ),
	);

	/**
	 * What each role may do where the settings say nothing.
	 */
	const DEFAULTS = array(
		'administrator' => array( 'campaigns', 'reports', 'leads', 'settings' ),
		'editor'        => array( 'campaigns', 'reports' ),
	);

	/**
	 * Adds to what a user may do what their roles may do with Beckon. Who manages the site cannot be locked out.
	 *
	 * @param array    $allowed What the user may do, by capability.
	 * @param string[] $asked   The capabilities that are asked about.
	 * @param array    $args    Unused.
	 * @param \WP_User $user    The user.
	 * @return array
	 */
	public static function grant( array $allowed, array $asked, array $args, \WP_User $user ): array {
		// WordPress asks about capabilities hundreds of times a page; nearly none of them are ours.
		if ( false === strpos( implode( ' ', $asked ), 'beckon_' ) ) {
			return $allowed;
		}
		$roles = self::read_roles();
		foreach ( $user->roles as $role ) {
			$rights = 'administrator' === $role ? array_keys( self::RIGHTS ) : ( $roles[ $role ] ?? array() );
			foreach ( array_intersect( array_keys( self::RIGHTS ), (array) $rights ) as $right ) {
				foreach ( self::RIGHTS[ $right ] as $capability ) {
					$allowed[ $capability ] = true;
				}
			}
		}
		return $allowed;
	}

	/**
	 * What each role may do.
	 *
	 * @return array<string, string[]>
	 */
	private static function read_roles(): array {
		$roles = Settings::get( 'roles' );
		return array() === $roles ? self::DEFAULTS : $roles;
	}
}
