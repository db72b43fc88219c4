import { openWordPress, type WordPress } from '@beckon/tooling/wordpress/open-wordpress';
import { afterEach, expect, test } from 'vitest';

let site: WordPress | undefined;
afterEach(() => site?.stop());

/** Everything in the database of one site (or of all together) whose name is ours. */
const listOurs = `
  function list_ours() {
    global $wpdb;
    $ours = $wpdb->get_col( "SHOW TABLES LIKE '%beckon%'" );
    foreach ( array( 'options' => 'option_name', 'postmeta' => 'meta_key', 'usermeta' => 'meta_key', 'sitemeta' => 'meta_key' ) as $table => $column ) {
      if ( ! empty( $wpdb->$table ) ) {
        $ours = array_merge( $ours, $wpdb->get_col( "SELECT $column FROM {$wpdb->$table} WHERE $column LIKE '%beckon%'" ) );
      }
    }
    $ours = array_merge( $ours, $wpdb->get_col( "SELECT CONCAT( post_type, ' ', ID ) FROM $wpdb->posts WHERE post_type LIKE 'beckon%' OR post_name LIKE 'beckon%' OR post_parent IN ( SELECT ID FROM ( SELECT ID FROM $wpdb->posts WHERE post_type LIKE 'beckon%' ) x )" ) );
    foreach ( _get_cron_array() as $hooks ) {
      foreach ( array_keys( $hooks ) as $hook ) { if ( false !== strpos( $hook, 'beckon' ) ) { $ours[] = "cron $hook"; } }
    }
    return $ours;
  }`;

/** A site that has used the plugin for a while. */
const leaveTraces = `
  \\Beckon\\Settings\\Settings::save( array( 'leads' => array( 'ipDays' => 7 ) ) );
  $id = wp_insert_post( array( 'post_type' => 'beckon_campaign', 'post_title' => 'Hello', 'post_status' => 'publish', 'post_content' => 'x' ) );
  update_post_meta( $id, 'beckon_rules', array( 'priority' => 1 ) );
  update_post_meta( 1, '_beckon_note', 'on a page of the site' );
  update_user_meta( 1, 'beckon_tour', 'seen' );
  wp_insert_post( array( 'post_type' => 'user_request', 'post_name' => 'beckon_rectify', 'post_title' => 'ann@example.com', 'post_status' => 'request-confirmed' ) );
  set_transient( 'beckon_probe', 1, HOUR_IN_SECONDS );
  set_site_transient( 'beckon_probe', 1, HOUR_IN_SECONDS );
  wp_schedule_event( time() + 60, 'daily', 'beckon_probe' );`;

const uninstall = `
  deactivate_plugins( 'beckon/beckon.php' );
  uninstall_plugin( 'beckon/beckon.php' );`;

const readList = async (code: string): Promise<readonly string[]> =>
  JSON.parse(await site!.run(`${listOurs} ${code}; echo wp_json_encode( list_ours() );`)) as readonly string[];

test('deactivated it keeps everything; deleted it leaves nothing and touches nothing of others', async () => {
  site = await openWordPress({ isServed: false });
  await site.run(leaveTraces);
  const count =
    "global $wpdb; echo $wpdb->get_var( \"SELECT COUNT(*) FROM $wpdb->posts WHERE post_type IN ('post','page')\" );";
  const others = await site.run(count);
  const kept = await readList("deactivate_plugins( 'beckon/beckon.php' )");
  expect(kept).toEqual(expect.arrayContaining(['wp_beckon_leads', 'beckon_settings', 'beckon_rules', '_beckon_note']));
  expect(await readList(uninstall)).toEqual([]);
  expect(await site.run(count)).toBe(others);
  expect(site.readLog()).toBe('');
});

test('deleted it keeps the data of an owner who wants to keep them', async () => {
  site = await openWordPress({ isServed: false });
  await site.run(`${leaveTraces} \\Beckon\\Settings\\Settings::save( array( 'keepsDataOnUninstall' => true ) );`);
  const kept = await readList(uninstall);
  expect(kept).toEqual(expect.arrayContaining(['wp_beckon_leads', 'beckon_settings', 'beckon_rules', 'beckon_tour']));
});

test('a network has it on every site, on new ones too, and takes it away with a site and from all of them', async () => {
  site = await openWordPress({ isServed: false, isNetwork: true });
  const facts = JSON.parse(
    await site.run(`
      global $wpdb;
      $ours = fn() => count( $wpdb->get_col( "SHOW TABLES LIKE '{$wpdb->prefix}beckon%'" ) );
      $first = $ours();
      $id = wp_insert_site( array( 'domain' => parse_url( home_url(), PHP_URL_HOST ), 'path' => '/second/', 'title' => 'Second', 'user_id' => 1 ) );
      switch_to_blog( $id );
      $second = $ours();
      ${leaveTraces}
      restore_current_blog();
      $third = wp_insert_site( array( 'domain' => parse_url( home_url(), PHP_URL_HOST ), 'path' => '/third/', 'title' => 'Third', 'user_id' => 1 ) );
      wp_delete_site( $third );
      $left = count( $wpdb->get_col( "SHOW TABLES LIKE '{$wpdb->base_prefix}{$third}_beckon%'" ) );
      echo wp_json_encode( compact( 'first', 'second', 'left', 'id' ) );`),
  ) as { readonly first: number; readonly second: number; readonly left: number };
  expect(facts.first).toBeGreaterThan(5);
  expect(facts.second).toBe(facts.first);
  expect(facts.left).toBe(0);
  const left = await readList(
    `deactivate_plugins( 'beckon/beckon.php', false, true ); uninstall_plugin( 'beckon/beckon.php' ); switch_to_blog( 2 )`,
  );
  expect(left).toEqual([]);
  expect(await readList('')).toEqual([]);
  expect(site.readLog()).toBe('');
});
