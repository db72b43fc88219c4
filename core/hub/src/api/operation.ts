import type { HubParts } from '../platform/hub-parts.ts';
import type { SchemaName } from './schemas.ts';

/** One call of the REST API: what the document says of it and what it does, in one place. */
export interface Operation {
  /** What a client library calls it. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With its parameters in braces: `/v1/campaigns/{id}`. */
  readonly path: string;
  readonly summary: string;
  /** What may stand behind the `?`, by name. */
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: SchemaName;
  /** Every answer but those that all operations have (400, 401, 500). */
  readonly answers: Readonly<Record<number, SchemaName>>;
  run(parts: HubParts, call: Call): Promise<Answer>;
}

export interface Call {
  readonly site: string;
  /** How the history of a campaign names who called. */
  readonly by: string;
  param(name: string): string;
  query(name: string): string | undefined;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}
