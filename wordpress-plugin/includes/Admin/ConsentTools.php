<?php
/**
 * Consent tools that a site has.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Admin;

use Beckon\Consent\Sources;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Finds who could tell a visitor's answer, by what is active. A hint for the owner, never a decision.
 */
final class ConsentTools {

	/**
	 * Consent tools by their folder: name, and the signals that they give.
	 */
	const KNOWN = array(
		'complianz-gdpr'              => array( 'Complianz', array( Sources::CONSENT_API, 'consent-mode' ) ),
		'complianz-gdpr-premium'      => array( 'Complianz', array( Sources::CONSENT_API, 'consent-mode', 'tcf' ) ),
		'cookie-law-info'             => array( 'CookieYes', array( Sources::CONSENT_API, 'consent-mode' ) ),
		'cookiebot'                   => array( 'Cookiebot', array( Sources::CONSENT_API, 'consent-mode' ) ),
		'real-cookie-banner'          => array( 'Real Cookie Banner', array( Sources::CONSENT_API, 'consent-mode' ) ),
		'real-cookie-banner-pro'      => array( 'Real Cookie Banner', array( Sources::CONSENT_API, 'consent-mode', 'tcf' ) ),
		'borlabs-cookie'              => array( 'Borlabs Cookie', array( 'consent-mode' ) ),
		'iubenda-cookie-law-solution' => array( 'iubenda', array( Sources::CONSENT_API, 'tcf' ) ),
		'cookie-notice'               => array( 'Cookie Compliance', array( Sources::CONSENT_API ) ),
		'gdpr-cookie-compliance'      => array( 'Moove GDPR', array( Sources::CONSENT_API, 'consent-mode' ) ),
		'uk-cookie-consent'           => array( 'Termly', array( 'consent-mode' ) ),
		'wp-gdpr-cookie-notice'       => array( 'WP GDPR Cookie Notice', array( Sources::CONSENT_API ) ),
		'google-site-kit'             => array( 'Site Kit', array( 'consent-mode' ) ),
	);

	/**
	 * What was found.
	 *
	 * @return array<int, array{source: string, by: string}> The signal, and who gives it.
	 */
	public static function find(): array {
		$found = array();
		if ( function_exists( 'wp_has_consent' ) ) {
			$found[] = array(
				'source' => Sources::CONSENT_API,
				'by'     => 'WP Consent API',
			);
		}
		foreach ( self::active_folders() as $folder ) {
			list( $name, $sources ) = self::KNOWN[ $folder ] ?? array( '', array() );
			foreach ( $sources as $source ) {
				// The tool speaks through that plugin; without it nobody hears it.
				if ( Sources::CONSENT_API !== $source || function_exists( 'wp_has_consent' ) ) {
					$found[] = array(
						'source' => $source,
						'by'     => $name,
					);
				}
			}
		}
		return $found;
	}

	/**
	 * Folders of the plugins that are active here.
	 *
	 * @return string[]
	 */
	private static function active_folders(): array {
		$files = array_merge( (array) get_option( 'active_plugins', array() ), array_keys( (array) get_site_option( 'active_sitewide_plugins', array() ) ) );
		return array_unique( array_map( 'dirname', array_filter( $files, 'is_string' ) ) );
	}
}
