<?php
/**
 * What the WordPress Coding Standards and Plugin Check find in single places, by the names under which they find it: a
 * finding that is meant is explained in place by that name. Read in the sources of both.
 */

/** What is never called: by which name that is found, and what to take instead. */
const FORBIDDEN = array(
	'eval'                      => array( 'Squiz.PHP.Eval', 'nothing runs text' ),
	'create_function'           => array( 'WordPress.PHP.RestrictedPHPFunctions', 'a closure' ),
	'base64_decode'             => array( 'WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode', 'nothing is hidden' ),
	'base64_encode'             => array( 'WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode', 'nothing is hidden' ),
	'serialize'                 => array( 'WordPress.PHP.DiscouragedPHPFunctions.serialize_serialize', 'JSON' ),
	'unserialize'               => array( 'WordPress.PHP.DiscouragedPHPFunctions.serialize_unserialize', 'JSON' ),
	'urlencode'                 => array( 'WordPress.PHP.DiscouragedPHPFunctions.urlencode_urlencode', 'rawurlencode' ),
	'putenv'                    => array( 'WordPress.PHP.DiscouragedPHPFunctions.runtime_configuration_putenv', 'nothing: the server is the owner’s' ),
	'error_reporting'           => array( 'WordPress.PHP.DevelopmentFunctions.prevent_path_disclosure_error_reporting', 'nothing: the server is the owner’s' ),
	'error_log'                 => array( 'WordPress.PHP.DevelopmentFunctions.error_log_error_log', 'an answer in words' ),
	'trigger_error'             => array( 'WordPress.PHP.DevelopmentFunctions.error_log_trigger_error', 'an answer in words' ),
	'set_error_handler'         => array( 'WordPress.PHP.DevelopmentFunctions.error_log_set_error_handler', 'an answer in words' ),
	'debug_backtrace'           => array( 'WordPress.PHP.DevelopmentFunctions.error_log_debug_backtrace', 'a test' ),
	'var_dump'                  => array( 'WordPress.PHP.DevelopmentFunctions.error_log_var_dump', 'a test' ),
	'print_r'                   => array( 'WordPress.PHP.DevelopmentFunctions.error_log_print_r', 'a test' ),
	'var_export'                => array( 'WordPress.PHP.DevelopmentFunctions.error_log_var_export', 'a test' ),
	'curl_init'                 => array( 'WordPress.WP.AlternativeFunctions.curl_curl_init', 'no call leaves the site' ),
	'wp_remote_get'             => array( 'Beckon', 'no call leaves the site' ),
	'wp_remote_post'            => array( 'Beckon', 'no call leaves the site' ),
	'wp_remote_request'         => array( 'Beckon', 'no call leaves the site' ),
	'extract'                   => array( 'WordPress.PHP.DontExtract', 'names that one sees' ),
	'json_encode'               => array( 'WordPress.WP.AlternativeFunctions.json_encode_json_encode', 'wp_json_encode' ),
	'rand'                      => array( 'WordPress.WP.AlternativeFunctions.rand_rand', 'wp_rand' ),
	'mt_rand'                   => array( 'WordPress.WP.AlternativeFunctions.rand_mt_rand', 'wp_rand' ),
	'parse_url'                 => array( 'WordPress.WP.AlternativeFunctions.parse_url_parse_url', 'wp_parse_url' ),
	'strip_tags'                => array( 'WordPress.WP.AlternativeFunctions.strip_tags_strip_tags', 'wp_strip_all_tags' ),
	'file_get_contents'         => array( 'WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents', 'an explained ignore where the file is our own' ),
	'file_put_contents'         => array( 'WordPress.WP.AlternativeFunctions.file_system_operations_file_put_contents', 'the file system of WordPress' ),
	'fopen'                     => array( 'WordPress.WP.AlternativeFunctions.file_system_operations_fopen', 'an explained ignore where nothing else will do' ),
	'readfile'                  => array( 'WordPress.WP.AlternativeFunctions.file_system_operations_readfile', 'the file system of WordPress' ),
	'mkdir'                     => array( 'WordPress.WP.AlternativeFunctions.file_system_operations_mkdir', 'wp_mkdir_p' ),
	'unlink'                    => array( 'WordPress.WP.AlternativeFunctions.unlink_unlink', 'wp_delete_file' ),
	'rename'                    => array( 'WordPress.WP.AlternativeFunctions.rename_rename', 'the file system of WordPress' ),
	'date'                      => array( 'WordPress.DateTime.RestrictedFunctions.date_date', 'gmdate' ),
	'date_default_timezone_set' => array( 'WordPress.DateTime.RestrictedFunctions.timezone_change_date_default_timezone_set', 'nothing: the clock is the site’s' ),
	'query_posts'               => array( 'WordPress.WP.DiscouragedFunctions.query_posts_query_posts', 'get_posts' ),
	'wp_redirect'               => array( 'WordPress.Security.SafeRedirect.wp_redirect_wp_redirect', 'wp_safe_redirect' ),
	'load_plugin_textdomain'    => array( 'PluginCheck.CodeAnalysis.DiscouragedFunctions.load_plugin_textdomainFound', 'what WordPress loads by itself' ),
	'move_uploaded_file'        => array( 'Generic.PHP.ForbiddenFunctions.Found', 'wp_handle_upload' ),
	'ini_set'                   => array( 'WordPress.PHP.IniSet', 'nothing: the server is the owner’s' ),
	'set_time_limit'            => array( 'Squiz.PHP.DiscouragedFunctions.Discouraged', 'batches' ),
	'_e'                        => array( 'WordPress.Security.EscapeOutput.UnsafePrintingFunction', 'esc_html_e' ),
	'_ex'                       => array( 'WordPress.Security.EscapeOutput.UnsafePrintingFunction', 'echo esc_html_x' ),
);

/** What prints what it is given. */
const PRINTING = array( 'printf', 'vprintf', 'wp_die', 'user_error', '_doing_it_wrong', '_deprecated_function', 'die', 'exit' );

/** Which argument says for good whether one value is asked for, or all. */
const GET_META = array(
	'get_post_meta'    => 3,
	'get_user_meta'    => 3,
	'get_term_meta'    => 3,
	'get_comment_meta' => 3,
	'get_metadata'     => 4,
);

/** Keys of queries that are slow, or long. */
const SLOW_KEYS = array( 'meta_key', 'meta_value', 'meta_query', 'tax_query' );

/** Markup that WordPress writes itself: by which name that is found, and what to take instead. */
const MARKUP = array(
	'/<img\b[^>]*\ssrc=/i'             => array( 'PluginCheck.CodeAnalysis.ImageFunctions.NonEnqueuedImage', 'a picture of the library: wp_get_attachment_image; why another is written out is explained' ),
	'/<script\b[^>]*\ssrc=/i'          => array( 'WordPress.WP.EnqueuedResources.NonEnqueuedScript', 'wp_enqueue_script' ),
	'/\srel=\\\\?["\']?stylesheet\b/i' => array( 'WordPress.WP.EnqueuedResources.NonEnqueuedStylesheet', 'wp_enqueue_style' ),
);

/** The methods by which a table is asked or changed directly. */
const DIRECT = array( 'query', 'get_var', 'get_row', 'get_col', 'get_results', 'insert', 'update', 'delete', 'replace' );

/** What is found at one token. */
function check_standards( string $short, array $tokens, int $at, array $ignored ): void {
	list( $kind, $text, $line, $is_spaced ) = $tokens[ $at ];

	$previous = $tokens[ $at - 1 ][1] ?? '';
	$next     = $tokens[ $at + 1 ][1] ?? '';
	$find     = static function ( string $code, string $what ) use ( $short, $line, $ignored ): void {
		if ( ! is_explained( $ignored, $line, $code ) ) {
			complain( $short, $line, $what );
		}
	};

	if ( in_array( $kind, array( T_IS_EQUAL, T_IS_NOT_EQUAL, T_IS_IDENTICAL, T_IS_NOT_IDENTICAL ), true ) && is_backwards( $tokens, $at ) ) {
		$find( 'WordPress.PHP.YodaConditions.NotYoda', 'What does not change stands first in a comparison (Yoda).' );
	}
	if ( in_array( $kind, array( T_INT_CAST, T_DOUBLE_CAST, T_STRING_CAST, T_BOOL_CAST, T_ARRAY_CAST, T_OBJECT_CAST ), true ) && ! $is_spaced && T_ELLIPSIS !== ( $tokens[ $at - 1 ][0] ?? null ) ) {
		$find( 'WordPress.WhiteSpace.CastStructureSpacing.NoSpaceBeforeOpenParenthesis', 'There is a space before a cast.' );
	}
	if ( T_UNSET_CAST === $kind ) {
		$find( 'WordPress.PHP.TypeCasts.UnsetFound', 'Nothing is cast to unset.' );
	}
	if ( T_GLOBAL === $kind && preg_match( '/' . preg_quote( $next, '/' ) . ' = /', read_until( $tokens, $at + 2, array() ) ) ) {
		$find( 'WordPress.WP.GlobalVariablesOverride.Prohibited', "What is global is not overwritten: $next" );
	}
	if ( T_VARIABLE === $kind && '$wpdb' === $text && '->' === $next && in_array( $tokens[ $at + 2 ][1] ?? '', DIRECT, true ) ) {
		$find( 'WordPress.DB.DirectDatabaseQuery.DirectQuery', 'Why a table is asked directly, and nothing is kept of the answer, is explained.' );
	}
	if ( T_CONSTANT_ENCAPSED_STRING === $kind && '=>' === $next ) {
		check_key( trim( $text, '\'"' ), read_until( $tokens, $at + 2, array( ',' ) ), $find );
	}
	foreach ( in_array( $kind, array( T_CONSTANT_ENCAPSED_STRING, T_ENCAPSED_AND_WHITESPACE, T_INLINE_HTML ), true ) ? MARKUP : array() as $pattern => list( $code, $instead ) ) {
		if ( 1 === preg_match( $pattern, $text ) ) {
			$find( $code, "WordPress writes this markup: $instead." );
		}
	}
	if ( T_THROW === $kind && T_NEW === ( $tokens[ $at + 1 ][0] ?? null ) ) {
		$open = $at;
		while ( ! in_array( $tokens[ $open ][1], array( '(', ';' ), true ) ) {
			++$open;
		}
		check_printed( $tokens, $open, 'WordPress.Security.EscapeOutput.ExceptionNotEscaped', $find );
	}

	$is_call = in_array( $kind, array( T_STRING, T_EXIT ), true ) && '(' === $next && ! in_array( $previous, array( '->', '::', 'function', 'new', '?->' ), true );
	if ( $is_call ) {
		check_call( $text, list_arguments( $tokens, $at + 1 ), $find );
		if ( in_array( $text, PRINTING, true ) ) {
			check_printed( $tokens, $at + 1, 'WordPress.Security.EscapeOutput.OutputNotEscaped', $find );
		}
	}
}

/** What is found of a call. */
function check_call( string $name, array $arguments, callable $find ): void {
	if ( isset( FORBIDDEN[ $name ] ) ) {
		$find( FORBIDDEN[ $name ][0], "$name() is not called: " . FORBIDDEN[ $name ][1] . '.' );
	}
	if ( isset( GET_META[ $name ] ) && count( $arguments ) === GET_META[ $name ] - 1 ) {
		$find( 'WordPress.WP.GetMetaSingle.Missing', "$name() says whether one value is asked for." );
	}
	if ( 'preg_quote' === $name && count( $arguments ) < 2 ) {
		$find( 'WordPress.PHP.PregQuoteDelimiter.Missing', 'preg_quote() is told the delimiter.' );
	}
	if ( 'register_setting' === $name && false === strpos( $arguments[2] ?? '', 'sanitize_callback' ) ) {
		$find( 'PluginCheck.CodeAnalysis.SettingSanitization', 'A setting is sanitised.' );
	}
	if ( preg_match( '/^(do_action|apply_filters)(_ref_array)?$/', $name ) && ! preg_match( '/^[\'"] ?beckon_[a-z_]+/', $arguments[0] ?? '' ) ) {
		$find( 'WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound', 'A hook of ours begins with beckon_: ' . ( $arguments[0] ?? '' ) );
	}
	if ( preg_match( '/^wp_(register|enqueue)_(script|style)$/', $name, $found ) && isset( $arguments[1] ) ) {
		if ( in_array( strtolower( $arguments[3] ?? 'null' ), array( 'null', 'false' ), true ) ) {
			$find( 'WordPress.WP.EnqueuedResourceParameters.MissingVersion', "$name() is told the version." );
		}
		if ( 'script' === $found[2] && ! isset( $arguments[4] ) ) {
			$find( 'WordPress.WP.EnqueuedResourceParameters.NotInFooter', "$name() is told where to print it." );
		}
	}
}

/** What is found of an item of an array, most of which may be arguments of a query. */
function check_key( string $key, string $value, callable $find ): void {
	if ( in_array( $key, SLOW_KEYS, true ) ) {
		$find( "WordPress.DB.SlowDBQuery.slow_db_query_$key", "Why a query by $key is not too slow is explained." );
	}
	if ( in_array( $key, array( 'posts_per_page', 'numberposts' ), true ) && '$' !== $value[0] && ! ( ctype_digit( $value ) && $value <= 100 ) ) {
		$find( "WordPress.WP.PostsPerPage.posts_per_page_$key", "Why more than a hundred are asked for is explained: $key" );
	}
	if ( in_array( $key, array( 'post__not_in', 'exclude' ), true ) ) {
		$find( "WordPressVIPMinimum.Performance.WPQueryParams.PostNotIn_$key", "Why what is not wanted is left out by the query is explained: $key" );
	}
	if ( 'suppress_filters' === $key && 'true' === strtolower( $value ) ) {
		$find( 'WordPressVIPMinimum.Performance.WPQueryParams.SuppressFilters_suppress_filters', 'get_posts() suppresses filters by itself.' );
	}
}

/** What is printed by a call, or thrown to be, is escaped in it. */
function check_printed( array $tokens, int $open, string $code, callable $find ): void {
	foreach ( list_arguments( $tokens, $open ) as $argument ) {
		foreach ( split_concatenation( (string) preg_replace( '/^array \( (.*) \)$/s', '$1', $argument ) ) as $part ) {
			$part = (string) preg_replace( '/^\'[^\']*\' => /', '', $part );
			if ( ! is_escaped( $part ) && ! preg_match( '/^(true|false|null)$/i', $part ) ) {
				$find( $code, "What is printed is escaped where it is printed: $part" );
			}
		}
	}
}

/** A query is prepared, and what is put into it besides placeholders is explained. */
function check_query( string $short, array $tokens, int $at, int $line, array $ignored ): void {
	$argument = read_until( $tokens, $at + 4, array( ',' ) );
	if ( ! preg_match( '/^\$wpdb -> prepare \(|^\'[^\']*\'$|^"[^"]*"$/s', $argument ) && ! is_explained( $ignored, $line, 'WordPress.DB.PreparedSQL.NotPrepared' ) ) {
		complain( $short, $line, "A query is prepared: $argument" );
	}
	if ( 'prepare' !== $tokens[ $at + 2 ][1] && preg_match( '/^"[^"]*\$/', $argument ) ) {
		complain( $short, $line, "A query is prepared: $argument" );
	}
	$names = array( 'WordPress.DB.PreparedSQL.InterpolatedNotPrepared', 'PluginCheck.Security.DirectDB.UnescapedDBParameter' );
	foreach ( 'prepare' === $tokens[ $at + 2 ][1] && preg_match( '/^"[^"]*\$/', $argument ) ? $names : array() as $name ) {
		if ( ! is_explained( $ignored, $line, $name ) ) {
			complain( $short, $line, "Why something stands in a query that is no placeholder is explained: $name" );
		}
	}
}

/** Whether a comparison has what changes on its left, and on its right what does not: found as the sniff of the Standards finds it. */
function is_backwards( array $tokens, int $at ): bool {
	$starts = array( '(', ';', '?', ':', '&&', '||', 'and', 'or', 'xor', '=', '+=', '-=', '.=', '*=', '/=', '??=', '=>', 'case', 'return' );
	for ( $left = $at - 1; $left >= 0; $left-- ) {
		list( $kind, $text ) = $tokens[ $left ];
		if ( ')' === $text || in_array( strtolower( $text ), $starts, true ) ) {
			return false;
		}
		if ( T_VARIABLE === $kind || ']' === $text ) {
			$right = $at + 1;
			if ( preg_match( '/^\(\s*\w+\s*\)$/', $tokens[ $right ][1] ) ) {
				++$right;
			}
			if ( in_array( $tokens[ $right ][1], array( 'self', 'static', 'parent' ), true ) ) {
				$right += 2;
			}
			return T_VARIABLE !== $tokens[ $right ][0];
		}
	}
	return false;
}
