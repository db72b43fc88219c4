/** As much of a CycloneDX bill of materials as is looked at here. */
export interface Bom {
  readonly specVersion: string;
  readonly serialNumber?: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

export interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly 'bom-ref': string;
  readonly licenses?: readonly LicenceChoice[];
  readonly hashes?: readonly Hash[];
  readonly externalReferences?: readonly { readonly type: string; readonly hashes?: readonly Hash[] }[];
}

export type LicenceChoice =
  { readonly license: { readonly id?: string; readonly name?: string } } | { readonly expression: string };

interface Hash {
  readonly alg: string;
  readonly content: string;
}
