/** The order matters: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari. */
const browsers = [
  [/\bEdg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/\b(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+)[.\d]* (?:Mobile\/\w+ )?Safari/, 'Safari'],
] as const;
const systems = [
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** What somebody uses, as people call it: `Firefox 145, Linux`. What we do not know stays in its own words. */
export function nameAgent(agent: string | undefined): string {
  if (agent === undefined) return '–';
  for (const [pattern, name] of browsers) {
    const version = pattern.exec(agent)?.[1];
    if (version === undefined) continue;
    const system = systems.find(([each]) => each.test(agent))?.[1];
    return [`${name} ${version}`, system].filter(Boolean).join(', ');
  }
  return agent.slice(0, 60);
}
