<?php
/**
 * Beckon: popups, bars, slide-ins, a feed, embeds and forms that your own site shows, counts and keeps.
 *
 * @package Beckon
 *
 * Plugin Name:       Beckon
 * Description:       Popups, bars, slide-ins, a feed, embeds and forms, written in the block editor and shown with consent. Everything stays on your site.
 * Version:           0.1.0
 * Requires at least: 6.6
 * Requires PHP:      7.4
 * Author:            Beckon
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       beckon
 * Domain Path:       /languages
 */

namespace Beckon;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

require_once __DIR__ . '/includes/autoload.php';

Plugin::boot( __FILE__ );
