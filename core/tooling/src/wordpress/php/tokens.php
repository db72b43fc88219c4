<?php
/**
 * A file of PHP as tokens, and what is asked of them.
 */

/** One file as tokens that matter, each with its text, kind, line and whether white space is before it, and by line what is explained away. */
function read_tokens( string $source ): array {
	$tokens   = array();
	$ignored  = array();
	$disabled = array();
	$spaced   = true;
	$line     = 1;
	foreach ( token_get_all( $source, TOKEN_PARSE ) as $token ) {
		list( $kind, $text ) = is_array( $token ) ? $token : array( $token, $token );
		if ( T_COMMENT === $kind || T_DOC_COMMENT === $kind ) {
			if ( preg_match( '/phpcs:(ignore|disable) ([\w., ]+) -- ./', $text, $found ) ) {
				$names = array_map( 'trim', explode( ',', $found[2] ) );
				// At the end of a line it is about that line, on a line of its own about the next statement.
				foreach ( 'ignore' === $found[1] ? array( $line, $line + 1 ) : array() as $about ) {
					$ignored[ $about ] = array_merge( $ignored[ $about ] ?? array(), $names );
				}
				$disabled = 'disable' === $found[1] ? array_merge( $disabled, $names ) : $disabled;
			}
		} elseif ( T_WHITESPACE !== $kind ) {
			$tokens[] = array( $kind, $text, $line, $spaced );
			if ( array() !== $disabled ) {
				$ignored[ $line ] = array_merge( $ignored[ $line ] ?? array(), $disabled );
			}
		}
		$spaced = T_WHITESPACE === $kind || T_OPEN_TAG === $kind;
		$line  += substr_count( $text, "\n" );
	}
	return array( $tokens, $ignored );
}

/** Whether what would be found on a line is explained there, by its name or that of a family it belongs to. */
function is_explained( array $ignored, int $line, string $code ): bool {
	foreach ( $ignored[ $line ] ?? array() as $name ) {
		if ( 0 === strpos( "$code.", "$name." ) ) {
			return true;
		}
	}
	return false;
}

/** The text of what stands between a token and the end of its statement or brackets. */
function read_until( array $tokens, int $from, array $ends ): string {
	$depth = 0;
	$text  = '';
	for ( $at = $from; isset( $tokens[ $at ] ); $at++ ) {
		$piece = $tokens[ $at ][1];
		if ( T_ENCAPSED_AND_WHITESPACE === $tokens[ $at ][0] ) {
			// Brackets in a text are none.
			$text .= ' ' . $piece;
			continue;
		}
		if ( 0 === $depth && in_array( $piece, $ends, true ) ) {
			break;
		}
		$depth += in_array( $piece, array( '(', '[', '{' ), true ) ? 1 : ( in_array( $piece, array( ')', ']', '}' ), true ) ? -1 : 0 );
		if ( $depth < 0 ) {
			break;
		}
		$text .= ' ' . $piece;
	}
	return trim( $text );
}

/** The parts of `a . b, c`, without those inside brackets. */
function split_concatenation( string $expression ): array {
	$parts = array( '' );
	$depth = 0;
	preg_match_all( '/\'(?:[^\'\\\\]|\\\\.)*\'|"(?:[^"\\\\]|\\\\.)*"|./s', $expression, $pieces );
	foreach ( $pieces[0] as $piece ) {
		$depth += in_array( $piece, array( '(', '[', '{' ), true ) ? 1 : ( in_array( $piece, array( ')', ']', '}' ), true ) ? -1 : 0 );
		if ( 0 === $depth && ( '.' === $piece || ',' === $piece ) ) {
			$parts[] = '';
		} else {
			$parts[ count( $parts ) - 1 ] .= $piece;
		}
	}
	return array_filter( array_map( 'trim', $parts ), 'strlen' );
}

/** How many arguments a call has, given where its brackets open. */
function count_arguments( array $tokens, int $open ): int {
	$depth = 0;
	$count = 1;
	for ( $at = $open; isset( $tokens[ $at ] ); $at++ ) {
		$piece  = $tokens[ $at ][1];
		$depth += in_array( $piece, array( '(', '[', '{' ), true ) ? 1 : ( in_array( $piece, array( ')', ']', '}' ), true ) ? -1 : 0 );
		if ( 0 === $depth ) {
			break;
		}
		$count += 1 === $depth && ',' === $piece && ')' !== ( $tokens[ $at + 1 ][1] ?? '' ) ? 1 : 0;
	}
	return $count;
}

/** The arguments of a call, each as text, given where its brackets open. */
function list_arguments( array $tokens, int $open ): array {
	$text  = read_until( $tokens, $open + 1, array( ')' ) );
	$parts = array( '' );
	$depth = 0;
	preg_match_all( '/\'(?:[^\'\\\\]|\\\\.)*\'|"(?:[^"\\\\]|\\\\.)*"|./s', $text, $pieces );
	foreach ( $pieces[0] as $piece ) {
		$depth += in_array( $piece, array( '(', '[', '{' ), true ) ? 1 : ( in_array( $piece, array( ')', ']', '}' ), true ) ? -1 : 0 );
		if ( 0 === $depth && ',' === $piece ) {
			$parts[] = '';
		} else {
			$parts[ count( $parts ) - 1 ] .= $piece;
		}
	}
	return array_values( array_filter( array_map( 'trim', $parts ), 'strlen' ) );
}

/** Whether a token stands in the braces of an `if` that asks about a variable by a function. */
function is_guarded( array $tokens, int $at, string $variable, string $by ): bool {
	$depth = 0;
	for ( ; $at >= 0; $at-- ) {
		$depth += '}' === $tokens[ $at ][1] ? 1 : ( '{' === $tokens[ $at ][1] ? -1 : 0 );
		if ( $depth < 0 ) {
			$depth = 0;
			$head  = '';
			for ( $back = $at - 1; $back >= 0 && ! in_array( $tokens[ $back ][1], array( ';', '{', '}' ), true ); $back-- ) {
				$head = $tokens[ $back ][1] . ' ' . $head;
			}
			if ( preg_match( '/^(else)?if /', $head ) && false !== strpos( $head, "$by ( $variable )" ) ) {
				return true;
			}
		}
	}
	return false;
}
