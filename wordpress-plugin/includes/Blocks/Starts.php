<?php
/**
 * Good starts: the gallery of templates.
 *
 * @package Beckon
 */

// phpcs:disable WordPress.Files.FileName -- The autoloader finds classes by PSR-4 names.

namespace Beckon\Blocks;

use Beckon\Campaigns\Blocks;
use Beckon\Campaigns\Rules;
use Beckon\Json;
use Beckon\Plugin;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Read from the build, in the language of whoever writes where the gallery has words for it, with dates that lie ahead.
 */
final class Starts {

	/**
	 * All of them.
	 *
	 * @return array<string, array{name: string, description: string, document: \stdClass}> By id.
	 */
	public static function list_all(): array {
		$file = Plugin::path( 'build/templates.json' );
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin's own.
		$templates = is_file( $file ) ? Json::decode( (string) file_get_contents( $file ) ) : array();
		$language  = substr( get_user_locale(), 0, 2 );
		$starts    = array();
		foreach ( is_array( $templates ) ? $templates : array() as $template ) {
			$document = $template->{'inOtherWords'}->$language ?? $template->campaign;
			StartDates::move( $document, ! empty( $template->{'namesDates'} ), time(), wp_timezone() );
			$starts[ $template->id ] = array(
				'name'        => $document->name,
				'description' => $template->{'describedAs'}->$language ?? $template->description,
				'document'    => $document,
			);
		}
		return $starts;
	}

	/**
	 * A start as block markup. The root remembers where it came from until the editor has taken over the rules.
	 *
	 * @param string    $id       Of the template.
	 * @param \stdClass $document Its campaign.
	 * @return string
	 */
	public static function write( string $id, \stdClass $document ): string {
		$content = Blocks::from_document( $document )['content'];
		return str_replace( '<!-- wp:beckon/campaign {', '<!-- wp:beckon/campaign {"start":"' . $id . '",', $content );
	}

	/**
	 * The rules of a start.
	 *
	 * @param string $id Of the template.
	 * @return array{name: string, rules: array}|null Null where there is none of that id.
	 */
	public static function find( string $id ): ?array {
		$start = self::list_all()[ $id ] ?? null;
		return null === $start ? null : array(
			'name'  => $start['name'],
			'rules' => Rules::of_document( $start['document'] ),
		);
	}
}
