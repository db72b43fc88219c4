<?php
/**
 * The plugin as a list of its features.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Starts the features, and knows where the plugin lies.
 */
final class Plugin {

	const VERSION = '0.1.0';

	/**
	 * The plugin's main file.
	 *
	 * @var string
	 */
	private static string $file = '';

	/**
	 * Registers every feature, in this order.
	 *
	 * @param string $file The plugin's main file.
	 * @return void
	 */
	public static function boot( string $file ): void {
		self::locate( $file );
		$modules = array(
			new Words\Module(),
			new Database\Module(),
			new Settings\Module(),
			new Campaigns\Module(),
			new Blocks\Module(),
			new PageCampaigns\Module(),
			new Snapshot\Module(),
			new Leads\Module(),
			new Privacy\Module(),
			new Rights\Module(),
			new Visit\Module(),
			new Shop\Module(),
			new Consent\Module(),
			new Watch\Module(),
			new Backstage\Module(),
		);
		foreach ( $modules as $module ) {
			$module->register();
		}
	}

	/**
	 * Says where the plugin lies, without starting anything.
	 *
	 * @param string $file The plugin's main file.
	 * @return void
	 */
	public static function locate( string $file ): void {
		self::$file = $file;
	}

	/**
	 * The plugin's main file.
	 *
	 * @return string
	 */
	public static function file(): string {
		return self::$file;
	}

	/**
	 * Where a file of the plugin lies on disk.
	 *
	 * @param string $path Relative to the plugin's folder.
	 * @return string
	 */
	public static function path( string $path ): string {
		return plugin_dir_path( self::$file ) . $path;
	}

	/**
	 * What the build says of a script: on which of the site's scripts it depends, and its version.
	 *
	 * @param string $script Its folder within `build`.
	 * @return array{dependencies: string[], version: string}|null Null where it was not built.
	 */
	public static function built( string $script ): ?array {
		$about = self::path( "build/$script/index.asset.php" );
		if ( is_readable( $about ) ) {
			return require $about;
		}
		return null;
	}

	/**
	 * Where a file of the plugin is served.
	 *
	 * @param string $path Relative to the plugin's folder.
	 * @return string
	 */
	public static function url( string $path ): string {
		return plugins_url( $path, self::$file );
	}
}
