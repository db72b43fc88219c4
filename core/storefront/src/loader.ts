import { load, type FetchEngine } from './load.ts';

/** The names of files beside ours, written here by the build: the engine alone, and the same through the first popup. */
declare const __ENGINE__: string;
declare const __WITH_POPUP__: string;

const fetchEngine: FetchEngine = (snapshot, script) =>
  import(
    /* @vite-ignore */ new URL(snapshot.surePopup ? __WITH_POPUP__ : __ENGINE__, script?.src || document.baseURI).href
  ) as ReturnType<FetchEngine>;

// Whatever goes wrong here is ours alone.
load(fetchEngine).catch(() => {});
