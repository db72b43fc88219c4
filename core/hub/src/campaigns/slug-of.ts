/** A name as an id: `Été: -20 %` becomes `ete-20`. Letters that are none of a to z, even without accents, are left out. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return slug === '' || slug === 'constructor' ? 'campaign' : slug;
}
