/** What a file of the tag is for, by the source it begins with and the cut it belongs to; `chunk` is a piece that others share. */
export function findRole(source: string | null | undefined, prefix = ''): string {
  const role = nameRole(source);
  return role === 'chunk' || `${role}/` === prefix ? role : prefix + role;
}

function nameRole(source: string | null | undefined): string {
  if (source === 'src/loader.ts') return 'loader';
  if (source === 'src/keep-room.ts') return 'keep-room';
  if (source === 'src/tag.ts') return 'engine';
  if (source === 'src/with-popup.ts') return 'with-popup';
  if (source === 'src/popup-and-form.ts') return 'popup-and-form';
  if (source === 'src/act.ts') return 'act';
  if (source === 'src/memory/record.ts') return 'record';
  if (source === 'src/report/open-post.ts') return 'report';
  if (source === 'src/show/content/form-and-code.ts') return 'show/form';
  if (source?.startsWith('src/debug/')) return 'debug';
  const [, folder, name, file] = /^src\/(show|compat)\/([^/]+?)(?:\.tsx?|\/([^/]+?)\.tsx?)$/.exec(source ?? '') ?? [];
  if (folder === 'compat' && !file) return `compat/${name}`;
  if (folder === 'show' && file === 'show') return `show/${name}`;
  return 'chunk';
}
