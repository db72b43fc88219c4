/** PHP that gives a site campaigns, figures, sign-ups and popups of Popup Maker; the words are what the tests look for. */
export const seedScreens = `
wp_set_current_user( 1 );
$content = '<!-- wp:beckon/campaign --><!-- wp:heading --><h2 class="wp-block-heading">Hello</h2><!-- /wp:heading --><!-- /wp:beckon/campaign -->';
$ids = array();
foreach ( array( 'Welcome', 'Free shipping', 'A name that somebody wrote to remember what it was for, and that goes on and on' ) as $at => $name ) {
  $ids[] = wp_insert_post( wp_slash( array(
    'post_type'    => 'beckon_campaign',
    'post_status'  => 2 === $at ? 'draft' : 'publish',
    'post_title'   => $name,
    'post_content' => $content,
    'meta_input'   => array( 'beckon_rules' => array( 'audience' => array( 'attribute' => 'page.type', 'is' => 'equals', 'value' => 0 === $at ? 'home' : 'search' ) ) ),
  ) ) );
}
$counts = array();
for ( $ago = 0; $ago < 60; $ago++ ) {
  $day = wp_date( 'Y-m-d', time() - $ago * DAY_IN_SECONDS );
  foreach ( array( 20, 10 ) as $at => $number ) {
    $counts[] = array( $day, "post-$ids[$at]", '', 'displays', $ago < 30 ? $number : $number / 2 );
    $counts[] = array( $day, "post-$ids[$at]", '', 'clicks', 2 );
    $counts[] = array( $day, "post-$ids[$at]", '', 'conversions', 1 );
  }
}
Beckon\\Events\\CountStore::add( $counts );
for ( $number = 0; $number < 30; $number++ ) {
  $verdict = array( 'good', 'good', 'doubtful', 'spam' )[ $number % 4 ];
  Beckon\\Leads\\LeadStore::insert( array(
    'id'          => wp_generate_uuid4(),
    'request_key' => hash( 'sha256', "key $number" ),
    'digest'      => hash( 'sha256', "digest $number" ),
    'ticket'      => null,
    'campaign'    => "post-{$ids[ $number % 2 ]}",
    'form'        => 'form',
    'email'       => "visitor$number@example.com",
    'fields'      => wp_json_encode( array( 'email' => "visitor$number@example.com", 'name' => '<b>=1+1</b>' ) ),
    'consents'    => wp_json_encode( array( 'news' => array( 'given' => true, 'text' => 'Send me news by email.', 'version' => '2' ) ) ),
    'page'        => 'https://example.com/spring/',
    'verdict'     => $verdict,
    'reasons'     => wp_json_encode( 'good' === $verdict ? array() : array( 'honeypot', 'too-fast' ) ),
    'state'       => 'new',
    'created_at'  => gmdate( 'Y-m-d H:i:s', time() - $number * HOUR_IN_SECONDS ),
  ) );
}
$popup = wp_insert_post( array( 'post_type' => 'popup', 'post_status' => 'publish', 'post_title' => 'Old newsletter', 'post_content' => "<h2>Stay in touch</h2>\\n[pum_sub_form]\\n\\n[contact-form-7 id=\\"5\\"]" ) );
update_post_meta( $popup, 'popup_settings', array(
  'triggers'   => array( array( 'type' => 'auto_open', 'settings' => array( 'delay' => 5000, 'cookie_name' => array( 'pum-1' ) ) ) ),
  'cookies'    => array( array( 'event' => 'on_popup_close', 'settings' => array( 'name' => 'pum-1', 'time' => '1 month', 'path' => true ) ) ),
  'conditions' => array( array( array( 'target' => 'is_front_page' ) ) ),
) );
`;
