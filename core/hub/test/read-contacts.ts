import { existsSync, readFileSync } from 'node:fs';

/** Whom a process turned to. */
export interface Contact {
  readonly pid: number;
  /** `start`: nobody, it began. `path`: a socket in the file system. `name`: a name was to become an address. */
  readonly by: 'start' | 'connect' | 'path' | 'name' | 'datagram';
  /** `host:port`; of a name the name. */
  readonly to: string;
}

/** What `record-contacts.ts` wrote. */
export function readContacts(file: string): Contact[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Contact);
}

/** The hosts and names that are on no list, once each. */
export function findForeign(contacts: readonly Contact[], expected: readonly string[]): string[] {
  const others = contacts.filter(({ by, to }) => by !== 'start' && !expected.includes(to));
  return [...new Set(others.map(({ to }) => to))].sort();
}

/**
 * What `strace -f -e trace=execve,connect,sendto,sendmsg,sendmmsg` saw, of Node or not. Paths are not of interest: who listens there
 * is on this machine. A question about a name is a datagram to port 53.
 */
export function readTrace(text: string): Contact[] {
  return text.split('\n').flatMap((line): Contact[] => {
    const [, pid = '', call = ''] = /^(\d+)\s+(?:[\d.]+ )?(connect|sendto|sendmsg|sendmmsg)\(/.exec(line) ?? [];
    const [, port4, address4] = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/.exec(line) ?? [];
    const [, port6, address6] = /sin6_port=htons\((\d+)\).*?inet_pton\(AF_INET6, "([^"]+)"/.exec(line) ?? [];
    const [port, address] = port4 ? [port4, address4] : [port6, address6];
    if (!call || !port || !address) return [];
    return [{ pid: Number(pid), by: call === 'connect' ? 'connect' : 'datagram', to: `${address}:${port}` }];
  });
}

/** Where each PostgreSQL listens that was started in the folder of a hub, by the words it was started with. */
export function readOwnDatabases(text: string): string[] {
  const starts = text.matchAll(/execve\("[^"]*\/postgres", \[.*?"-p", "(\d+)".*?"listen_addresses=([\d.]+)"/g);
  return [...new Set([...starts].map(([, port, address]) => `${address}:${port}`))];
}
