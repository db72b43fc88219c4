// The browser's side of the stand-in for the WP Consent API.
window.wp_fallback_consent_type = window.consent_api.consent_type;
window.waitfor_consent_hook = window.consent_api.waitfor_consent_hook;

window.wp_has_consent = function (category) {
  const type = window.wp_consent_type === undefined ? window.wp_fallback_consent_type : window.wp_consent_type;
  const said = (new RegExp('(?:^|; )wp_consent_' + category + '=(\\w+)').exec(document.cookie) || [])[1];
  // The trap: without a consent plugin there is no type, and all is allowed.
  return !type || said === 'allow' || (!said && type.indexOf('optout') >= 0);
};

window.wp_set_consent = function (category, value) {
  document.cookie = 'wp_consent_' + category + '=' + value + '; path=/';
  // The other trap: named keys on an array, which JSON and `length` do not see.
  const changed = [];
  changed[category] = value;
  document.dispatchEvent(new CustomEvent('wp_listen_for_consent_change', { detail: changed }));
};
