import path from 'node:path';
import { type Campaign, contentHash } from '@beckon/engine';

/** Where the gallery of the Shopify app finds its pictures. They are kept in the repository: building needs no browser. */
export const picturesFolder = path.resolve(import.meta.dirname, '../../../../shopify-app/public/templates');

/** For each template, the hash of the campaign that its picture shows. */
export type Drawn = Readonly<Record<string, string>>;

/** Without the translations: a picture shows the campaign in its own language. */
export const hashOf = ({ translations: _, ...drawn }: Campaign): string => contentHash(drawn);
