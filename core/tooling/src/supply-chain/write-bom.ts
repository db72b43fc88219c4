// npm run sbom: writes what is shipped as CycloneDX. `npm run sbom -- FILE` writes it elsewhere than into .cache.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeBom } from './make-bom.ts';
import { validateBom } from './validate-bom.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const file = path.resolve(process.argv[2] ?? path.join(root, '.cache/beckon.cdx.json'));
const bom = makeBom();
const problems = await validateBom(bom);
if (problems.length) {
  console.error(problems.join('\n'));
  process.exit(1);
}
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${bom.components.length} components, CycloneDX ${bom.specVersion}: ${file}`);
