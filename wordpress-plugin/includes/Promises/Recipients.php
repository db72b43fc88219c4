<?php
/**
 * Who is handed data.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Promises;

use Beckon\Settings\Settings;
use Beckon\Shop\Shops;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Read off how the site is set up at this moment: the plugin itself hands nothing to anybody, but the site around it may.
 */
final class Recipients {

	/**
	 * Hooks by which other code of the site is handed sign-ups.
	 */
	const LEAD_HOOKS = array( 'beckon_lead_created', 'beckon_lead_confirmed', 'beckon_lead_changed' );

	/**
	 * Everybody.
	 *
	 * @return array<int, array{who: string, host: string}> As src/admin/promises/promise-facts.ts has it.
	 */
	public static function all(): array {
		$database = self::database_host();
		$found    = array(
			'site'     => (string) wp_parse_url( home_url(), PHP_URL_HOST ),
			'database' => $database,
			'mail'     => has_filter( 'pre_wp_mail' ) || has_action( 'phpmailer_init' ) ? '' : null,
			'shop'     => null === Shops::current() ? null : '',
			'consent'  => function_exists( 'wp_set_consent' ) && Settings::get( 'banner' )['isOn'] ? '' : null,
			'code'     => array_filter( self::LEAD_HOOKS, 'has_action' ) ? '' : null,
		);
		$all      = array();
		foreach ( $found as $who => $host ) {
			if ( null !== $host ) {
				$all[] = array(
					'who'  => $who,
					'host' => $host,
				);
			}
		}
		return $all;
	}

	/**
	 * The host of the database, where it is another machine.
	 *
	 * @return string|null
	 */
	private static function database_host(): ?string {
		$set = defined( 'DB_HOST' ) ? (string) DB_HOST : '';
		// As WordPress reads it: a host, a port, a socket.
		$host = 1 === preg_match( '#^(?:\[)?([0-9a-fA-F:]{2,}(?=\])|[^:/]*)#', $set, $read ) ? $read[1] : '';
		return in_array( strtolower( $host ), array( '', 'localhost', '127.0.0.1', '::1' ), true ) ? null : $host;
	}
}
