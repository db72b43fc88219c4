// Serves a WordPress with the plugin, two campaigns and a page to see them on, until Ctrl-C. Everything is thrown away then.
import { openWordPress } from '../open-wordpress.ts';
import { demoCampaigns } from './demo-campaigns.ts';
import { seedDemo } from './seed-demo.ts';

const site = await openWordPress({ seed: seedDemo(demoCampaigns) });
const lines = [
  `WordPress ${site.version} with Beckon is running.`,
  '',
  `  See it       ${site.url}/meet-beckon/`,
  `  Work on it   ${site.url}/wp-admin/admin.php?page=beckon`,
  '  Log in as    admin, with the password: password',
  '',
  'Ctrl-C ends it; nothing is kept.',
];
console.log(lines.join('\n'));

const stop = (): void => void site.stop().then(() => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// The one who started us is gone, however that came.
process.on('disconnect', stop);
