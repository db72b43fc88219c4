import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './wordpress-cache.ts';

const languages = path.join(root, 'wordpress-plugin/languages');

/** Makes the plugin's translations anew where their sources have changed since; else not even what makes them is loaded. */
export async function freshenTranslations(): Promise<void> {
  const changedAt = (pattern: string): readonly number[] =>
    globSync(pattern, { cwd: languages }).map((file) => statSync(path.join(languages, file)).mtimeMs);
  const [sources, made] = [changedAt('*.po'), changedAt('*.{json,l10n.php}')];
  if (made.length > sources.length && Math.min(...made) >= Math.max(...sources)) return;
  const { writeTranslations } = await import('./write-translations.ts');
  writeTranslations();
}
