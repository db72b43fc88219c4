// The hub by itself: `node core/hub/src/main.ts serve`, or a command that is named below.
import { backUp, type Said } from './commands/back-up.ts';
import { doctor } from './commands/doctor.ts';
import { moveSite } from './commands/move-site.ts';
import { replay } from './commands/replay.ts';
import { restore } from './commands/restore.ts';
import { rotate } from './commands/rotate.ts';
import { trustClock } from './commands/trust-clock.ts';
import { verify } from './commands/verify.ts';
import { listen } from './listen.ts';
import { openDatabase } from './open-database.ts';
import { openHub } from './open-hub.ts';
import { readEnv } from './platform/env.ts';
import { migrate } from './platform/migrate.ts';

const command = process.argv[2] ?? 'serve';
const env = readEnv();
if (!env.ok) leave(env.problems.map(({ path, message }) => `${path} ${message}`).join('\n'));

switch (command) {
  case 'serve': {
    const opened = await openHub(env.value);
    if (!opened.ok) leave(opened.problem);
    const { hub } = opened;
    const listening = await listen(hub.app, env.value.port, env.value.host);
    hub.parts.log.info({ port: listening.port }, 'the hub listens');
    let isStopping = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (isStopping) return;
        isStopping = true;
        void listening
          .stop()
          .then(() => hub.stop())
          .then(() => process.exit(0));
      });
    break;
  }
  case 'migrate': {
    if (!env.value.databaseUrl) leave('DATABASE_URL names the database to migrate; our own is migrated at each start.');
    const database = await openDatabase(env.value);
    if (!database.ok) leave(database.problem);
    const applied = await migrate(database.urls).catch((error: Error) => leave(error.message));
    console.log(applied.length ? applied.join('\n') : 'Its tables and rights are as this version wants them.');
    break;
  }
  case 'replay':
    finish(await replay(env.value));
    break;
  case 'verify-ledger':
    finish(await verify(env.value));
    break;
  case 'export-site':
    finish(await moveSite(env.value, 'export', process.argv.slice(3)));
    break;
  case 'import-site':
    finish(await moveSite(env.value, 'import', process.argv.slice(3)));
    break;
  case 'backup':
    finish(await backUp(env.value, process.argv.slice(3)));
    break;
  case 'restore':
    finish(await restore(env.value, process.argv.slice(3)));
    break;
  case 'trust-clock':
    finish(await trustClock(env.value));
    break;
  case 'rotate-keys':
    finish(await rotate(env.value));
    break;
  case 'doctor':
    report(await doctor(env.value, process.argv.slice(3)));
    break;
  default:
    leave(`The hub knows "serve", "migrate", "backup", "restore", "replay", "rotate-keys", "trust-clock", "verify-ledger", "export-site", "import-site" and "doctor", not "${command}".`); // prettier-ignore
}

function finish({ ok, words }: Said): void {
  if (!ok) leave(words);
  console.log(words);
}

/** For whoever reads it by program, what is bad goes the same way as what is good. */
function report({ ok, words }: Said): void {
  console.log(words);
  process.exit(ok ? 0 : 1);
}

function leave(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
