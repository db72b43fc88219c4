<?php
namespace Beckon\Tests\Words;

use Beckon\Plugin;
use Beckon\Tests\TestCase;

/**
 * The translations that come with the plugin.
 */
final class BundledTest extends TestCase {

	protected function tearDown(): void {
		unload_textdomain( 'beckon', true );
		parent::tearDown();
	}

	private function say( string $locale, string $text ): string {
		unload_textdomain( 'beckon', true );
		add_filter( 'pre_determine_locale', fn() => $locale, 99 );
		\WP_Translation_Controller::get_instance()->set_locale( $locale );
		return __( $text, 'beckon' ); // phpcs:ignore WordPress.WP.I18n.NonSingularStringLiteralText -- The test names it.
	}

	public function provide_locales(): array {
		return array(
			array( 'de_DE', 'Anmeldungen' ),
			array( 'de_DE_formal', 'Anmeldungen' ),
			array( 'de_AT', 'Anmeldungen' ),
			array( 'fr_FR', 'Inscriptions' ),
			array( 'fr_CA', 'Inscriptions' ),
			array( 'en_US', 'Sign-ups' ),
			array( 'deu', 'Sign-ups' ),
			array( 'nl_NL', 'Sign-ups' ),
		);
	}

	/**
	 * @dataProvider provide_locales
	 */
	public function test_php_speaks_the_language_without_being_told_where_it_lies( string $locale, string $expected ): void {
		$before = \WP_Translation_Controller::get_instance()->get_locale();
		try {
			self::assertSame( $expected, $this->say( $locale, 'Sign-ups' ) );
		} finally {
			\WP_Translation_Controller::get_instance()->set_locale( $before );
		}
	}

	/**
	 * @dataProvider provide_locales
	 */
	public function test_scripts_do_as_well( string $locale, string $expected ): void {
		add_filter( 'pre_determine_locale', fn() => $locale, 99 );
		wp_register_script( 'beckon-sign-ups', Plugin::url( 'build/admin/sign-ups/index.js' ), array(), '1', true );
		$text = load_script_textdomain( 'beckon-sign-ups', 'beckon', Plugin::path( 'languages' ) );
		wp_deregister_script( 'beckon-sign-ups' );
		$words = is_string( $text ) ? json_decode( $text, true )['locale_data']['messages'] : array();
		self::assertSame( 'Sign-ups' === $expected ? null : $expected, $words['Sign-ups'][0] ?? null );
	}

	public function test_a_language_pack_of_the_site_goes_before_ours(): void {
		$pack = trailingslashit( WP_LANG_DIR ) . 'plugins/beckon-de_AT.mo';
		self::assertSame( $pack, apply_filters( 'load_textdomain_mofile', $pack, 'beckon' ) );
		$theirs = Plugin::path( 'languages/other-de_AT.mo' );
		self::assertSame( $theirs, apply_filters( 'load_textdomain_mofile', $theirs, 'other' ) );
	}
}
