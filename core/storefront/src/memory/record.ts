/**
 * The record on the device: how it is written, where it lies, and how the tabs that share it tell each other. A page
 * whose visitor has not allowed remembering never fetches this.
 */
export { openPageTabs } from '../visit/open-page-tabs.ts';
export { packRecord, unpackRecord } from './pack.ts';
export { markOpen, findStored, removeTexts, keepText } from './stores.ts';
