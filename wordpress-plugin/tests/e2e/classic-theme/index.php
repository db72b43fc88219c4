<?php
// A theme as they were before blocks: it prints its own page, and calls the hooks that all themes have called since ever.
?><!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width">
	<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
	<?php wp_body_open(); ?>
	<main>
		<?php while ( have_posts() ) : ?>
			<?php the_post(); ?>
			<article><h1><?php the_title(); ?></h1><?php the_content(); ?></article>
		<?php endwhile; ?>
	</main>
	<?php wp_footer(); ?>
</body>
</html>
