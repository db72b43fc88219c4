/** What pnpm's question about known weaknesses came to. */
export type Audit =
  | { readonly kind: 'clean'; readonly packages: number }
  | { readonly kind: 'findings'; readonly findings: readonly string[] }
  | { readonly kind: 'not-asked'; readonly why: string };

interface Report {
  readonly advisories: Readonly<Record<string, Advisory>>;
  readonly metadata: { readonly totalDependencies: number };
}

interface Advisory {
  readonly module_name?: string;
  readonly title: string;
  readonly severity: string;
  readonly url: string;
  readonly patched_versions?: string;
  readonly findings: readonly { readonly version: string; readonly paths: readonly string[] }[];
}

/**
 * Reads what `pnpm audit --json` said. Only an answer that can be read counts: pnpm ends alike where it found something and
 * where it reached nobody.
 */
export function judgeAudit(said: { readonly stdout: string; readonly stderr: string }): Audit {
  const report = readReport(said.stdout);
  if (!report) return { kind: 'not-asked', why: readWhy(said.stderr) };
  const findings = Object.values(report.advisories).map(writeFinding);
  return findings.length
    ? { kind: 'findings', findings: findings.sort() }
    : { kind: 'clean', packages: report.metadata.totalDependencies };
}

function readReport(text: string): Report | undefined {
  try {
    const report = JSON.parse(text) as Partial<Report>;
    return report.advisories && report.metadata ? (report as Report) : undefined;
  } catch {
    // Not JSON: pnpm had nothing to report.
    return undefined;
  }
}

function writeFinding({ module_name, title, severity, url, patched_versions, findings }: Advisory): string {
  const versions = [...new Set(findings.map(({ version }) => version))].join(', ');
  const shortest = findings.flatMap(({ paths }) => paths).sort((one, other) => one.length - other.length)[0];
  const name = module_name ?? shortest?.split('>').at(-1) ?? '?';
  const mended = patched_versions && patched_versions !== '<0.0.0' ? `mended in ${patched_versions}` : 'not mended yet';
  return `${severity}: ${name} ${versions}: ${title} (${mended}; ${url}; by ${shortest ?? '?'})`;
}

/** Without the boxes that pnpm draws around it. */
function readWhy(text: string): string {
  const words = text
    .replaceAll(/[×│├╰─▶]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words || 'pnpm said nothing';
}
