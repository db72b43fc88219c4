import type { Campaign } from '@beckon/engine';

/** PHP that takes campaigns in, publishes them, and makes a page to see them on. */
export function seedDemo(campaigns: readonly Campaign[]): string {
  const json = Buffer.from(JSON.stringify(campaigns)).toString('base64');
  return `
    wp_set_current_user( 1 );
    // A new campaign begins with the choice of templates, as WordPress comes.
    update_user_meta( 1, $GLOBALS['wpdb']->prefix . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) ) );
    foreach ( json_decode( base64_decode( '${json}' ) ) as $document ) {
      $taken = \\Beckon\\Campaigns\\ImportCampaign::take( $document );
      if ( ! $taken['post'] ) { throw new Exception( wp_json_encode( $taken['problems'] ) ); }
      wp_update_post( array( 'ID' => $taken['post'], 'post_status' => 'publish' ) );
    }
    $page = wp_insert_post( array(
      'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'meet-beckon', 'post_title' => 'Meet Beckon',
      'post_content' => '<!-- wp:paragraph --><p>A bar stands above every page of this site. After two seconds a popup comes here; <a href="#beckon-welcome">this link</a> opens it at once.</p><!-- /wp:paragraph -->',
    ) );
    $live = \\Beckon\\Snapshot\\SnapshotStore::live();
    if ( ${campaigns.length} !== $live['count'] ) { throw new Exception( "Of ${campaigns.length} campaigns {$live['count']} are live." ); }`;
}
