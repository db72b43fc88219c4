import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ok, warn, type Finding } from './finding.ts';

/** What sshd does where nothing is set (sshd_config(5) of OpenSSH 9). */
const byDefault = {
  passwordauthentication: 'yes',
  kbdinteractiveauthentication: 'yes',
  permitrootlogin: 'prohibit-password',
} as const;
type Setting = keyof typeof byDefault;

/**
 * Whether this machine lets nobody in through SSH who has a password alone. Settings for some users or addresses (`Match`) are
 * not looked at: what holds for everybody is.
 */
export function checkSsh(folder = '/etc/ssh'): readonly Finding[] {
  const file = path.join(folder, 'sshd_config');
  if (!existsSync(file)) return [ok('ssh', 'No SSH server is set up on this machine.')];
  const mend = 'Set PasswordAuthentication no, KbdInteractiveAuthentication no and PermitRootLogin prohibit-password in /etc/ssh/sshd_config.d/beckon.conf, and reload ssh.'; // prettier-ignore
  let settings: Record<Setting, string>;
  try {
    settings = { ...byDefault, ...Object.fromEntries(readSettings(file).reverse()) };
  } catch (error) {
    return [warn('ssh', `How SSH lets people in could not be read: ${(error as Error).message}`, mend)];
  }
  const open = [
    ...(settings.passwordauthentication === 'no' ? [] : ['PasswordAuthentication']),
    ...(settings.kbdinteractiveauthentication === 'no' ? [] : ['KbdInteractiveAuthentication']),
    ...(settings.permitrootlogin === 'yes' ? ['PermitRootLogin'] : []),
  ];
  return open.length
    ? [warn('ssh', `Somebody with a password alone may enter this machine: ${open.join(', ')}.`, mend)]
    : [ok('ssh', 'This machine is entered by key alone.')];
}

/** What is set for everybody, in the order of the files; of what is set twice, sshd takes the first. */
function readSettings(file: string): [string, string][] {
  const settings: [string, string][] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, name = '', value = ''] = /^\s*(\w+)[\s=]+"?([^"#]*[^"#\s])/.exec(line) ?? [];
    const keyword = name.toLowerCase();
    if (keyword === 'match') break;
    if (keyword === 'include') settings.push(...value.split(/\s+/).flatMap((each) => listIncluded(file, each).flatMap(readSettings))); // prettier-ignore
    // An older name of the same.
    else settings.push([keyword === 'challengeresponseauthentication' ? 'kbdinteractiveauthentication' : keyword, value.toLowerCase()]); // prettier-ignore
  }
  return settings;
}

/** The files of `sshd_config.d/*.conf`, or of one name, beside the file that includes them. */
function listIncluded(file: string, pattern: string): readonly string[] {
  const whole = path.resolve(path.dirname(file), pattern);
  const [folder, last] = [path.dirname(whole), path.basename(whole)];
  if (!existsSync(folder)) return [];
  const [before = '', after] = last.split('*');
  return readdirSync(folder)
    .filter((name) => (after === undefined ? name === last : name.startsWith(before) && name.endsWith(after)))
    .sort()
    .map((name) => path.join(folder, name));
}
