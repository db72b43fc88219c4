<?php
/**
 * Holds the plugin's PHP to what PHP_CodeSniffer's own standards do not know: the rules of WordPress for safety and names,
 * and those of the house. Takes folders and files; prints one complaint a line and ends with 1 where there is one.
 */

require __DIR__ . '/tokens.php';
require __DIR__ . '/check-standards.php';
require __DIR__ . '/check-precedence.php';

/** What escapes, or gives nothing that needs it. */
const ESCAPING = array( 'esc_html', 'esc_attr', 'esc_url', 'esc_js', 'esc_textarea', 'esc_html__', 'esc_attr__', 'esc_html_x', 'esc_attr_x', 'esc_html_e', 'esc_attr_e', 'wp_kses', 'wp_kses_post', 'wp_kses_data', 'absint', 'intval', 'get_block_wrapper_attributes', 'wp_json_encode', 'number_format_i18n', 'wp_interactivity_data_wp_context' );

/** Keys that PHP's own classes have. */
const KEYS_OF_PHP = array( 'childNodes', 'tagName', 'nodeName', 'nodeType', 'nodeValue', 'textContent', 'firstChild', 'lastChild', 'nextSibling', 'parentNode', 'ownerDocument', 'documentElement' );

/** Words of the language itself, by which no parameter is named: named arguments would read strangely. */
const RESERVED = 'abstract and array as bool break callable case catch class clone const continue declare default die do echo else elseif empty enum eval exit extends false final finally float fn for foreach function global goto if implements include instanceof insteadof int interface isset iterable list match mixed namespace never new null object or parent print private protected public readonly require return self static string switch throw trait true try unset use var void while xor yield';

$complaints = array();
$checked    = 0;

/** Notes a complaint. */
function complain( string $file, int $line, string $what ): void {
	global $complaints;
	$complaints[] = "$file:$line: $what";
}

/** Whether an expression to be printed is safe: a plain text, or something that escapes. */
function is_escaped( string $expression ): bool {
	if ( preg_match( '/^(\'(?:[^\'\\\\]|\\\\.)*\'|"[^"$]*"|-?\d+)$/s', $expression ) || preg_match( '/^\( ?(int|float|bool) ?\)/', $expression ) ) {
		return true;
	}
	return 1 === preg_match( '/^\\\\?(\w+) \(/', $expression, $found ) && in_array( $found[1], ESCAPING, true );
}

function check_file( string $file, string $short ): void {
	$source                   = file_get_contents( $file );
	list( $tokens, $ignored ) = read_tokens( $source );
	// A transaction is about all stores and no table.
	$is_store                 = (bool) preg_match( '~Store\.php$|/Caller/Transaction\.php$~', $file );
	$is_module                = (bool) preg_match( '~/Module\.php$~', $file );
	$is_class                 = (bool) preg_match( '~/includes/.*[A-Z]\w*\.php$~', $file );

	if ( ! preg_match( '~^<\?php\n/\*\*\n \* .+?@package Beckon\n~s', $source ) ) {
		complain( $short, 1, 'A file begins with what it is for, and "@package Beckon".' );
	}
	// A list of words does nothing, whoever asks for it.
	if ( ! preg_match( "/defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \)|\*\/\n\nreturn array\(/", $source ) ) {
		complain( $short, 1, 'A file that is asked for by itself does nothing: it ends where ABSPATH is not defined.' );
	}
	if ( $is_class && ! preg_match( '/^namespace Beckon(\\\\\w+)*;$/m', $source ) ) {
		complain( $short, 1, 'A class lies in the namespace Beckon.' );
	}
	if ( $is_class && ! preg_match( '/^(final |abstract )?(class|interface|trait) ' . basename( $file, '.php' ) . '\b/m', $source ) ) {
		complain( $short, 1, 'A file is named for the class in it.' );
	}

	check_arrows( $short, $source );
	check_precedence( $short, $tokens, $ignored );
	// A bare one gives the name of the file back, which every class has explained away; a named one, what is explained below it.
	if ( false !== strpos( $source, 'phpcs:enable' ) ) {
		complain( $short, 1, 'Each line is explained by itself: no phpcs:enable.' );
	}
	if ( ! preg_match( '~^[a-z0-9-]+\.php$~', basename( $file ) ) && ! preg_match( '~^// phpcs:disable WordPress\.Files\.FileName -- .~m', $source ) ) {
		complain( $short, 1, 'Why a file is not named as WordPress names files is explained.' );
	}
	if ( preg_match( '~[\'"]wordpress[\'"]~', (string) preg_replace( '~const [^;]+;~', '', $source ) ) ) {
		complain( $short, 1, 'The name of WordPress is not written in small letters; a word that must be has a constant.' );
	}

	foreach ( $tokens as $at => list( $kind, $text, $line ) ) {
		$previous   = $tokens[ $at - 1 ][1] ?? '';
		$next       = $tokens[ $at + 1 ][1] ?? '';
		$is_call    = T_STRING === $kind && '(' === $next && ! in_array( $previous, array( '->', '::', 'function', 'new', '?->' ), true );

		if ( T_EVAL === $kind ) {
			complain( $short, $line, 'Text is never run.' );
		}
		if ( $is_call && in_array( $text, array( 'add_action', 'add_filter', 'register_activation_hook', 'register_deactivation_hook' ), true ) && ! $is_module ) {
			complain( $short, $line, "$text() stands in a Module.php." );
		}
		if ( T_VARIABLE === $kind && '$wpdb' === $text && ! $is_store ) {
			complain( $short, $line, '$wpdb is for *Store.php.' );
		}
		$is_name = in_array( $previous, array( '::', '->', 'function' ), true );
		if ( ! $is_name && ( T_ECHO === $kind || T_PRINT === $kind || T_OPEN_TAG_WITH_ECHO === $kind ) ) {
			foreach ( split_concatenation( read_until( $tokens, $at + 1, array( ';', '?>' ) ) ) as $part ) {
				if ( ! is_escaped( $part ) && ! is_explained( $ignored, $line, 'WordPress.Security.EscapeOutput.OutputNotEscaped' ) ) {
					complain( $short, $line, "What is printed is escaped where it is printed: $part" );
				}
			}
		}
		if ( T_VARIABLE === $kind && preg_match( '/^\$_(GET|POST|REQUEST|COOKIE|SERVER|FILES)$/', $text ) ) {
			check_input( $short, $tokens, $at, $line, $ignored );
		}
		if ( T_VARIABLE === $kind && '$wpdb' === $text && '->' === $next && preg_match( '/^(query|get_var|get_row|get_col|get_results|prepare)$/', $tokens[ $at + 2 ][1] ?? '' ) ) {
			check_query( $short, $tokens, $at, $line, $ignored );
		}
		if ( $is_call && 'register_rest_route' === $text && false === strpos( read_until( $tokens, $at + 2, array( ')' ) ), "'permission_callback'" ) ) {
			complain( $short, $line, 'A route says who may ask it.' );
		}
		if ( $is_call && in_array( $text, array( 'in_array', 'array_search' ), true ) && ! preg_match( '/, true$/', read_until( $tokens, $at + 2, array( ')' ) ) ) ) {
			complain( $short, $line, "$text() compares strictly." );
		}
		if ( T_FUNCTION === $kind || T_FN === $kind ) {
			check_parameters( $short, $tokens, $at, $line );
		}
		if ( ! $is_name && T_VARIABLE === $kind && '(' === $next && ! is_explained( $ignored, $line, 'PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention' ) && '$this' !== $text && ! is_guarded( $tokens, $at, $text, 'is_callable' ) ) {
			complain( $short, $line, "What is in a variable is asked by is_callable() before it is called: $text" );
		}
		if ( $is_call && preg_match( '/^call_user_func(_array)?$/', $text ) && T_VARIABLE === ( $tokens[ $at + 2 ][0] ?? null ) && ! is_explained( $ignored, $line, 'PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention' ) && ! is_guarded( $tokens, $at, $tokens[ $at + 2 ][1], 'is_callable' ) ) {
			complain( $short, $line, "What is in a variable is asked by is_callable() before it is called: {$tokens[ $at + 2 ][1]}" );
		}
		if ( in_array( $kind, array( T_REQUIRE, T_REQUIRE_ONCE, T_INCLUDE, T_INCLUDE_ONCE ), true ) && T_VARIABLE === ( $tokens[ $at + 1 ][0] ?? null ) && ! is_guarded( $tokens, $at, $next, 'is_readable' ) && ! is_explained( $ignored, $line, 'PluginCheck.CodeAnalysis.RuntimeFatalErrorPrevention' ) ) {
			complain( $short, $line, "A file that a variable names is asked for by is_readable() first: $next" );
		}
		if ( $is_call && in_array( $text, array( 'add_option', 'update_option' ), true ) && count_arguments( $tokens, $at + 1 ) < ( 'add_option' === $text ? 4 : 3 ) ) {
			complain( $short, $line, "$text() says whether it is loaded with every page." );
		}
		if ( $is_call && in_array( $text, array( 'current_user_can', 'user_can' ), true ) && preg_match( "/^'.*beckon/", $tokens[ $at + 2 ][1] ?? '' ) ) {
			complain( $short, $line, 'A capability of ours goes by its constant.' );
		}
		if ( T_START_HEREDOC === $kind ) {
			complain( $short, $line, 'No heredoc.' );
		}
		if ( '?' === $text && ':' === $next ) {
			complain( $short, $line, 'No short ternary.' );
		}
		if ( T_IS_EQUAL === $kind || T_IS_NOT_EQUAL === $kind ) {
			complain( $short, $line, 'Compared strictly.' );
		}
		check_standards( $short, $tokens, $at, $ignored );
		if ( T_VARIABLE === $kind && preg_match( '/[a-z][A-Z]/', $text ) ) {
			complain( $short, $line, "Variables are written like_this: $text" );
		}
		if ( T_FUNCTION === $kind && preg_match( '/^[a-z]\w*[A-Z]/', $next ) ) {
			complain( $short, $line, "Functions are named like_this: $next" );
		}
		if ( '->' === $text && T_STRING === ( $tokens[ $at + 1 ][0] ?? null ) && preg_match( '/^[a-z]+[A-Z]/', $next ) && '(' !== ( $tokens[ $at + 2 ][1] ?? '' ) && ! in_array( $next, KEYS_OF_PHP, true ) ) {
			complain( $short, $line, "Keys of documents are written ->{'$next'}." );
		}
	}
}

/** What comes from outside is unslashed and made harmless where it is read, and forms are known by their nonce. */
function check_input( string $short, array $tokens, int $at, int $line, array $ignored ): void {
	$before = '';
	for ( $back = $at - 1; $back >= 0 && $back > $at - 12 && ! in_array( $tokens[ $back ][1], array( ';', '{', '}' ), true ); $back-- ) {
		$before = $tokens[ $back ][1] . ' ' . $before;
	}
	$name          = $tokens[ $at ][1];
	$is_asked_only = preg_match( '/(isset|empty|unset) \( [^)]*$/', $before );
	$is_explained  = is_explained( $ignored, $line, 'WordPress.Security.ValidatedSanitizedInput.InputNotSanitized' );
	// All of it at once is handed on: who reads a part of it is who is asked.
	$is_part = '[' === ( $tokens[ $at + 1 ][1] ?? '' );
	if ( $is_part && ! $is_asked_only && ! $is_explained && ! preg_match( "/(sanitize_\w+|absint|intval|esc_url_raw|is_string|is_array|array_keys|\( ?int ?\)) ?\(?[^)]*$|' === $/", $before ) ) {
		complain( $short, $line, "$name is sanitised where it is read." );
	}
	$wants = array(
		'$_POST'    => 'Missing',
		'$_FILES'   => 'Missing',
		'$_GET'     => 'Recommended',
		'$_REQUEST' => 'Recommended',
	);
	if ( isset( $wants[ $name ] ) && ! has_nonce( $tokens, $at ) && ! is_explained( $ignored, $line, 'WordPress.Security.NonceVerification.' . $wants[ $name ] ) ) {
		complain( $short, $line, "A form is known by its nonce, asked for in the same function as $name." );
	}
}

/** Whether the function that a token stands in asks for a nonce. */
function has_nonce( array $tokens, int $at ): bool {
	$from = $at;
	while ( $from > 0 && T_FUNCTION !== $tokens[ $from ][0] ) {
		--$from;
	}
	while ( isset( $tokens[ $from ] ) && '{' !== $tokens[ $from ][1] ) {
		++$from;
	}
	return 1 === preg_match( '/(check_admin_referer|wp_verify_nonce|check_ajax_referer) \(/', read_until( $tokens, $from + 1, array() ) );
}

/** No parameter is named like a word of the language. */
function check_parameters( string $short, array $tokens, int $at, int $line ): void {
	while ( '(' !== ( $tokens[ $at ][1] ?? '(' ) ) {
		++$at;
	}
	preg_match_all( '/\$(\w+)/', read_until( $tokens, $at + 1, array() ), $names );
	foreach ( array_intersect( $names[1], explode( ' ', RESERVED ) ) as $name ) {
		complain( $short, $line, "A parameter is not named like a word of PHP: \$$name" );
	}
}

/** The arrows of neighbouring lines of an array stand under one another. */
function check_arrows( string $short, string $source ): void {
	$above = null;
	foreach ( explode( "\n", $source ) as $at => $text ) {
		$is_item = preg_match( "/^(\t+)('[^']*'|[\w:]+)( +)=> /", $text, $parts );
		$here    = $is_item ? array( $parts[1], mb_strlen( $parts[2] . $parts[3] ) ) : null;
		if ( null !== $here && null !== $above && $here[0] === $above[0] && $here[1] !== $above[1] ) {
			complain( $short, $at + 1, 'The arrows of an array stand under one another.' );
		}
		$above = $here;
	}
}

foreach ( array_slice( $argv, 1 ) as $path ) {
	$files = is_dir( $path ) ? new RegexIterator( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $path, FilesystemIterator::SKIP_DOTS ) ), '/\.php$/' ) : array( $path );
	foreach ( $files as $file ) {
		++$checked;
		try {
			check_file( (string) $file, substr( (string) $file, strlen( getcwd() ) + ( 0 === strpos( (string) $file, '/' ) ? 1 : -strlen( getcwd() ) ) ) );
		} catch ( ParseError $error ) {
			complain( (string) $file, $error->getLine(), $error->getMessage() );
		}
	}
}
$complaints = array_unique( $complaints );
sort( $complaints );
echo implode( "\n", $complaints ), $complaints ? "\n" : '', "$checked files\n";
exit( $complaints || ! $checked ? 1 : 0 );
