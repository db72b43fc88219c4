import { existsSync } from 'node:fs';

const wanted = {
  '/usr/sbin/nginx': 'nginx',
  '/usr/lib/nginx/modules/ngx_http_modsecurity_module.so': 'its ModSecurity',
  '/etc/modsecurity/crs/crs-setup.conf': 'the OWASP Core Rule Set',
  '/usr/bin/caddy': 'Caddy',
  '/usr/bin/fail2ban-regex': 'Fail2ban',
  '/usr/bin/openssl': 'OpenSSL',
  '/usr/sbin/rsyslogd': 'rsyslog',
  // Sees whom a hub and its database turn to.
  '/usr/bin/strace': 'strace',
};

/**
 * What the recipes for whoever runs a hub are tried with.
 *
 * @type {import('./prepare-machine.mjs').Need}
 */
export const recipes = {
  packages: 'nginx libnginx-mod-http-modsecurity modsecurity-crs caddy fail2ban openssl strace rsyslog rsyslog-gnutls',
  findMissing: () => {
    const missing = Object.keys(wanted).filter((file) => !existsSync(file));
    return missing.length
      ? `To try the recipes, ${missing.map((file) => wanted[file]).join(', ')} is missing`
      : undefined;
  },
  suites: ['recipes'],
};
