<?php
// A site whose language is written from right to left, without a language pack.
add_action( 'init', static fn() => $GLOBALS['wp_locale']->text_direction = 'rtl' );
