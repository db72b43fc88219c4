<?php
/**
 * Where the plugin's own translations lie.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Words;

use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * German and French come with the plugin. What a site was given as a language pack goes before them, and the German of
 * Austria or the French of Canada is better served by them than by English.
 */
final class Bundled {

	/**
	 * By language, what there is.
	 */
	const LOCALES = array(
		'de' => 'de_DE',
		'fr' => 'fr_FR',
	);

	/**
	 * Tells WordPress where to look once a word is asked for. From 6.8 on it knows by the plugin's header; before, only what
	 * lies in its own folder is found.
	 *
	 * @return void
	 */
	public static function announce(): void {
		global $wp_textdomain_registry;
		if ( $wp_textdomain_registry instanceof \WP_Textdomain_Registry ) {
			$wp_textdomain_registry->set_custom_path( 'beckon', Plugin::path( 'languages' ) );
		}
	}

	/**
	 * The words for PHP: where a locale has none of its own, those of its language.
	 *
	 * @param mixed $file   The file that WordPress would read.
	 * @param mixed $domain Whose words.
	 * @return mixed
	 */
	public static function find_for_php( $file, $domain ) {
		if ( 'beckon' !== $domain || ! is_string( $file ) || 0 !== strpos( $file, Plugin::path( 'languages' ) ) ) {
			return $file;
		}
		return self::is_there( $file ) ? $file : self::name_nearest( $file );
	}

	/**
	 * The words for a script, likewise.
	 *
	 * @param mixed $file   The file that WordPress would read.
	 * @param mixed $handle Of the script.
	 * @param mixed $domain Whose words.
	 * @return mixed
	 */
	public static function find_for_script( $file, $handle, $domain ) {
		unset( $handle );
		if ( 'beckon' !== $domain || ! is_string( $file ) || 0 !== strpos( $file, Plugin::path( 'languages' ) ) ) {
			return $file;
		}
		return is_readable( $file ) ? $file : self::name_nearest( $file );
	}

	/**
	 * Whether there are words for PHP under a name, in either of the forms that WordPress reads.
	 *
	 * @param string $file Ending in `.mo`.
	 * @return bool
	 */
	private static function is_there( string $file ): bool {
		return is_readable( $file ) || is_readable( (string) preg_replace( '/\.mo$/', '.l10n.php', $file ) );
	}

	/**
	 * The same name with the locale that there is for its language.
	 *
	 * @param string $file Such as `…/beckon-de_AT.mo`.
	 * @return string
	 */
	private static function name_nearest( string $file ): string {
		return (string) preg_replace_callback(
			'~/beckon-([a-z]{2})(?:_[A-Za-z]+)*([.-][^/]*)$~',
			static fn( array $found ): string => isset( self::LOCALES[ $found[1] ] ) ? '/beckon-' . self::LOCALES[ $found[1] ] . $found[2] : $found[0],
			$file
		);
	}
}
