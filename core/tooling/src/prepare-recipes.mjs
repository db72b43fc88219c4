// What the recipes for whoever runs a hub are tried with. Plain JavaScript for Node 20.19 and later, as prepare.mjs.
import { existsSync } from 'node:fs';
import { giveUp, installByApt } from './prepare.mjs';

const packages = 'nginx libnginx-mod-http-modsecurity modsecurity-crs fail2ban openssl strace rsyslog rsyslog-gnutls';
const wanted = {
  '/usr/sbin/nginx': 'nginx',
  '/usr/lib/nginx/modules/ngx_http_modsecurity_module.so': 'its ModSecurity',
  '/etc/modsecurity/crs/crs-setup.conf': 'the OWASP Core Rule Set',
  '/usr/bin/fail2ban-regex': 'Fail2ban',
  '/usr/bin/openssl': 'OpenSSL',
  '/usr/sbin/rsyslogd': 'rsyslog',
  // Sees whom a hub and its database turn to.
  '/usr/bin/strace': 'strace',
};

/** Makes sure of nginx with ModSecurity and the core rules, of Fail2ban, rsyslog and strace: by apt where that is allowed. */
export function prepareRecipes() {
  const missing = listMissing();
  if (!missing.length) return;
  installByApt(packages, `To try the recipes, ${missing.join(', ')} is missing`, 'leave them out: npm test -- --without recipes'); // prettier-ignore
  const still = listMissing();
  if (still.length) giveUp(`apt installed its packages, and yet ${still.join(', ')} is missing.`);
}

const listMissing = () =>
  Object.entries(wanted)
    .filter(([file]) => !existsSync(file))
    .map(([, name]) => name);
