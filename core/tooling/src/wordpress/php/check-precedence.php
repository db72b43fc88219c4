<?php
/**
 * Where `&&` and `||` meet, brackets say which of them comes first.
 */

/** Complains of a file in which a reader has to know it. */
function check_precedence( string $short, array $tokens, array $ignored ): void {
	$levels = array( array() );
	foreach ( $tokens as list( , $text, $line ) ) {
		$last = count( $levels ) - 1;
		if ( in_array( $text, array( '(', '[', '{' ), true ) ) {
			$levels[] = array();
		} elseif ( in_array( $text, array( ')', ']', '}' ), true ) && $last > 0 ) {
			array_pop( $levels );
		}
		if ( in_array( $text, array( ';', ',', '?', ':', '=', '=>', 'return', '}' ), true ) ) {
			$levels[ count( $levels ) - 1 ] = array();
		} elseif ( in_array( $text, array( '&&', '||' ), true ) ) {
			$levels[ $last ][ $text ] = true;
			if ( count( $levels[ $last ] ) > 1 && ! is_explained( $ignored, $line, 'Generic.CodeAnalysis.RequireExplicitBooleanOperatorPrecedence.MissingParentheses' ) ) {
				complain( $short, $line, 'Where && and || meet, brackets say which of them comes first.' );
			}
		}
	}
}
