/**
 * The record on the device: how it is written, where it lies, and how the tabs that share it tell each other. A page
 * whose visitor has not allowed remembering never fetches this, nor one where a glance is enough.
 */
export { openPageTabs } from '../visit/open-page-tabs.ts';
export { openRecord } from './open-record.ts';
