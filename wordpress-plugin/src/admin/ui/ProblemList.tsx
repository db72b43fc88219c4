import type { Problem } from './call-site.ts';

/** What is wrong, each with its place. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="beckon-list">
      {problems.map(({ path, message }, at) => (
        <li key={at}>
          {message} {path !== '' && <code>{path}</code>}
        </li>
      ))}
    </ul>
  );
}
