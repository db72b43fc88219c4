<?php
/**
 * What the plugin asks of WordPress, the oldest that it claims has. The newest says of each function, class, method and hook
 * since when it is there; what is younger has to be asked for by name first.
 *
 * @package Beckon
 */

namespace Beckon\Tests\Plugin;

use Beckon\Plugin;
use Beckon\Tests\TestCase;

final class SinceTest extends TestCase {

	/**
	 * Names that the plugin uses, by what they are.
	 *
	 * @var array<string, array<string, string>>|null For each the file that has it.
	 */
	private static ?array $used = null;

	public static function setUpBeforeClass(): void {
		parent::setUpBeforeClass();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		self::$used = array_fill_keys( array( 'functions', 'classes', 'static', 'methods', 'hooks' ), array() );
		foreach ( self::files( Plugin::path( '' ) ) as $file ) {
			self::read( $file );
		}
	}

	/**
	 * @return string[] The plugin's own PHP.
	 */
	private static function files( string $folder ): array {
		$files = array( $folder . 'beckon.php', $folder . 'uninstall.php' );
		foreach ( array( 'includes', 'src' ) as $part ) {
			foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder . $part ) ) as $file ) {
				if ( 'php' === $file->getExtension() ) {
					$files[] = $file->getPathname();
				}
			}
		}
		return $files;
	}

	private static function read( string $file ): void {
		$source = (string) file_get_contents( $file );
		$tokens = array_values( array_filter( token_get_all( $source ), fn( $token ) => ! is_array( $token ) || ! in_array( $token[0], array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT ), true ) ) );
		$text   = fn( int $at ): string => isset( $tokens[ $at ] ) ? ( is_array( $tokens[ $at ] ) ? $tokens[ $at ][1] : $tokens[ $at ] ) : '';
		foreach ( array_keys( $tokens ) as $at ) {
			$word = $text( $at );
			if ( 1 !== preg_match( '/^\\\\?[a-z_][a-z0-9_]*$/i', $word ) ) {
				continue;
			}
			$is_call = '(' === $text( $at + 1 );
			$name    = ltrim( $word, '\\' );
			if ( '->' === $text( $at - 1 ) ) {
				// What WooCommerce's own objects can do, WordPress does not know.
				if ( $is_call && '/WooCommerce.php' !== strrchr( $file, '/' ) ) {
					self::note( 'methods', $name, $file, $source );
				}
			} elseif ( '\\' === $word[0] && '::' === $text( $at + 1 ) ) {
				self::note( 'static', $name . '::' . $text( $at + 2 ), $file, $source );
			} elseif ( '\\' === $word[0] && ! $is_call || 'new' === $text( $at - 1 ) ) {
				self::note( 'classes', $name, $file, $source );
			} elseif ( $is_call && ! in_array( $text( $at - 1 ), array( '::', 'function' ), true ) ) {
				self::note( 'functions', $name, $file, $source );
				if ( in_array( $name, array( 'add_action', 'add_filter' ), true ) && 1 === preg_match( "/^'(\\w+)'$/", $text( $at + 2 ), $hook ) && ',' === $text( $at + 3 ) ) {
					self::note( 'hooks', $hook[1], $file, $source );
				}
			}
		}
	}

	/**
	 * Notes a name, unless its file asks first whether it is there.
	 */
	private static function note( string $what, string $name, string $file, string $source ): void {
		if ( 1 !== preg_match( "/(function|class|method)_exists\\( '" . preg_quote( $name, '/' ) . "'/", $source ) ) {
			self::$used[ $what ][ $name ] = basename( dirname( $file ) ) . '/' . basename( $file );
		}
	}

	/**
	 * @param string|false $comment The words above it.
	 * @return string|null Since when there is what a comment speaks of.
	 */
	private static function since( $comment ): ?string {
		return 1 === preg_match( '/@since\s+(?:MU \()?(\d+\.\d+(?:\.\d+)?)/', (string) $comment, $found ) ? $found[1] : null;
	}

	private static function is_of_wordpress( \Reflector $thing ): bool {
		$folder = dirname( ( new \ReflectionFunction( 'wp_json_encode' ) )->getFileName() );
		$file   = (string) $thing->getFileName();
		return 0 === strpos( $file, $folder . '/' ) || 0 === strpos( $file, dirname( $folder ) . '/wp-admin/' );
	}

	/**
	 * @param array<string, string|null> $since By name.
	 */
	private function assert_old( array $since, string $what, int $at_least ): void {
		if ( version_compare( get_bloginfo( 'version' ), '6.8', '<' ) ) {
			self::markTestSkipped( 'What npm has of older ones came without comments.' );
		}
		// As the header says it.
		$oldest = get_file_data( Plugin::file(), array( 'Requires at least' ) )[0];
		$known  = array_filter( $since );
		$young  = array();
		foreach ( $known as $name => $version ) {
			if ( version_compare( $version, "$oldest.99", '>' ) ) {
				$young[] = "$name is there since $version, used in " . self::$used[ $what ][ $name ];
			}
		}
		self::assertSame( array(), $young );
		self::assertGreaterThanOrEqual( $at_least, count( $known ), "So few $what are known that the test sees nothing." );
	}

	public function test_functions_are_there(): void {
		$since = array();
		foreach ( array_keys( self::$used['functions'] ) as $name ) {
			$function = function_exists( $name ) ? new \ReflectionFunction( $name ) : null;
			if ( null !== $function && $function->isUserDefined() && self::is_of_wordpress( $function ) ) {
				$since[ $name ] = self::since( $function->getDocComment() );
			}
		}
		$this->assert_old( $since, 'functions', 150 );
	}

	public function test_classes_and_their_static_methods_are_there(): void {
		$since = array();
		foreach ( array_keys( self::$used['classes'] ) as $name ) {
			$class = class_exists( $name ) || interface_exists( $name ) ? new \ReflectionClass( $name ) : null;
			if ( null !== $class && self::is_of_wordpress( $class ) ) {
				$since[ $name ] = self::since( $class->getDocComment() );
			}
		}
		$this->assert_old( $since, 'classes', 5 );
		$since = array();
		foreach ( array_keys( self::$used['static'] ) as $name ) {
			list( $class, $member ) = explode( '::', $name );
			if ( class_exists( $class ) && self::is_of_wordpress( new \ReflectionClass( $class ) ) ) {
				$since[ $name ] = self::since( method_exists( $class, $member ) ? ( new \ReflectionMethod( $class, $member ) )->getDocComment() : ( new \ReflectionClass( $class ) )->getDocComment() );
			}
		}
		$this->assert_old( $since, 'static', 1 );
	}

	public function test_methods_are_there(): void {
		$since = array();
		$ours  = array();
		foreach ( get_declared_classes() as $class ) {
			$class = new \ReflectionClass( $class );
			foreach ( $class->isUserDefined() ? $class->getMethods() : array() as $method ) {
				$name = $method->getName();
				if ( isset( self::$used['methods'][ $name ] ) && $method->isUserDefined() ) {
					$version = self::is_of_wordpress( $method ) ? self::since( $method->getDocComment() ) : null;
					if ( null === $version ) {
						$ours[ $name ] = true;
					} elseif ( ! isset( $since[ $name ] ) || version_compare( $version, $since[ $name ], '<' ) ) {
						// Whose method it is only the call knows: the oldest of that name counts.
						$since[ $name ] = $version;
					}
				}
			}
		}
		$this->assert_old( array_diff_key( $since, $ours ), 'methods', 15 );
	}

	public function test_hooks_are_there(): void {
		$since = array();
		foreach ( array( 'wp-includes', 'wp-admin' ) as $part ) {
			foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( ABSPATH . $part, \FilesystemIterator::FOLLOW_SYMLINKS ) ) as $file ) {
				if ( 'php' !== $file->getExtension() ) {
					continue;
				}
				preg_match_all( '~(/\*\*(?:(?!\*/).)*\*/)(?:(?!/\*\*|;).)*?\b(?:apply_filters|do_action)(?:_ref_array)?\(\s*\'(\w+)\'~s', (string) file_get_contents( $file->getPathname() ), $found, PREG_SET_ORDER );
				foreach ( $found as list( , $comment, $name ) ) {
					$version = isset( self::$used['hooks'][ $name ] ) ? self::since( $comment ) : null;
					if ( null !== $version && ( ! isset( $since[ $name ] ) || version_compare( $version, $since[ $name ], '<' ) ) ) {
						$since[ $name ] = $version;
					}
				}
			}
		}
		$this->assert_old( $since, 'hooks', 20 );
	}

	public function test_scripts_depend_on_what_the_site_has(): void {
		$missing = array();
		$asked   = 0;
		foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( Plugin::path( 'build' ) ) ) as $file ) {
			if ( 'index.asset.php' === $file->getFilename() ) {
				foreach ( ( require $file->getPathname() )['dependencies'] as $handle ) {
					++$asked;
					if ( is_string( $handle ) && ! wp_script_is( $handle, 'registered' ) ) {
						$missing[] = $handle;
					}
				}
			}
		}
		self::assertSame( array(), array_unique( $missing ) );
		self::assertGreaterThan( 20, $asked );
	}
}
