export const versions: Readonly<Record<'7.4' | '8.5', string>>;
export function compilePhp(version: '7.4' | '8.5', sources: ReadonlyMap<string, string>): Promise<string[]>;
