/**
 * The record on the device: how it is written, where it lies, and the attributes that only it can tell. A page whose
 * visitor has not allowed remembering never fetches this.
 */
export { memoryReaders } from '../read/memory-readers.ts';
export { packRecord, unpackRecord } from './pack.ts';
export { markOpen, readText, removeTexts, writeText } from './stores.ts';
