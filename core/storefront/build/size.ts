import { buildTag } from './build.ts';
import { weighTag } from './weigh-tag.ts';

const { lines, isWithinBudget } = weighTag(await buildTag());
console.log(lines.join('\n'));
if (!isWithinBudget) process.exitCode = 1;
