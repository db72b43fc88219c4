// npm run promises: brings the README's account of the register up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promises, storageList } from '@beckon/editing/promises/register';
import { drawReadme } from './draw-readme.ts';

const file = path.resolve(import.meta.dirname, '../../../../README.md');
writeFileSync(file, drawReadme(readFileSync(file, 'utf8'), promises, storageList));
