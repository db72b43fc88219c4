import type { BrowserContext } from 'playwright-core';
import type { WordPress } from './open-wordpress.ts';

/** Logs a browser in as a user of the site, by the cookies that a log-in would have set. */
export async function logIn(context: BrowserContext, site: WordPress, user = 'admin'): Promise<void> {
  const printed = await site.run(`
    $user = get_user_by( 'login', ${JSON.stringify(user)} );
    $until = time() + DAY_IN_SECONDS;
    $token = WP_Session_Tokens::get_instance( $user->ID )->create( $until );
    echo wp_json_encode( array(
      AUTH_COOKIE => wp_generate_auth_cookie( $user->ID, $until, 'auth', $token ),
      LOGGED_IN_COOKIE => wp_generate_auth_cookie( $user->ID, $until, 'logged_in', $token ),
    ) );`);
  const cookies = JSON.parse(printed) as Record<string, string>;
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value: encodeURIComponent(value), url: site.url }))); // prettier-ignore
}
