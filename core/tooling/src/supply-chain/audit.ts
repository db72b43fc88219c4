// npm run audit: whether a weakness is known of what is installed. It ends with 0 where none is, with 1 where one is, and with
// 75 ("try again later", as in sysexits.h) where nobody could be asked; with --offline-is-fine that is 0, too.
import { judgeAudit } from './judge-audit.ts';
import { runPnpm } from './run-pnpm.mjs';

const audit = judgeAudit(runPnpm(['audit', '--json'], { timeoutMs: 60_000 }));
switch (audit.kind) {
  case 'clean':
    console.log(`No weakness is known of ${audit.packages} packages.`);
    break;
  case 'findings':
    console.error(audit.findings.join('\n'));
    process.exitCode = 1;
    break;
  case 'not-asked':
    console.error(`Nobody could be asked about known weaknesses: ${audit.why}`);
    process.exitCode = process.argv.includes('--offline-is-fine') ? 0 : 75;
    break;
}
