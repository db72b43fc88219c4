<?php
/**
 * Runs when the plugin is deleted: nothing of it is left behind, unless the owner of a site has set that its data stay.
 *
 * @package Beckon
 */

namespace Beckon;

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

// The plugin itself may be inactive, and then nothing of it is loaded.
if ( ! class_exists( Plugin::class, false ) ) {
	require_once __DIR__ . '/includes/autoload.php';
	Plugin::locate( __DIR__ . '/beckon.php' );
}

/**
 * Removes what is ours from every site that does not keep it.
 *
 * @return void
 */
function uninstall(): void {
	$is_kept = false;
	Database\Sites::visit(
		static function () use ( &$is_kept ): void {
			if ( Settings\Settings::keeps_data() ) {
				$is_kept = true;
				return;
			}
			Database\Removal::remove();
		}
	);
	if ( ! $is_kept ) {
		Database\Removal::remove_shared();
	}
}

uninstall();
