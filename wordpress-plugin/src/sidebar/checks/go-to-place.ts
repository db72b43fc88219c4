import { blockEditor, openBlockSettings, openSidebar } from '../editor-store.ts';
import { setOpen } from '../panels/open-panels.ts';
import type { Place } from './find-place.ts';
import { goToSpot } from './go-to-spot.ts';

/** Leads to where something is set. */
export function goToPlace(place: Place): void {
  switch (place.in) {
    case 'panel':
      openSidebar();
      setOpen(place.panel, true);
      return goToSpot(place.spot);
    case 'block':
      blockEditor().selectBlock(place.clientId);
      openBlockSettings();
      // Where it is set among many others; most is typed in the canvas, where the block is in sight now.
      return place.setting === undefined ? undefined : goToSpot(`block.${place.setting}`, 60);
    case 'title': {
      const canvas = document.querySelector<HTMLIFrameElement>('iframe[name="editor-canvas"]')?.contentDocument;
      (canvas ?? document).querySelector<HTMLElement>('.editor-post-title__input')?.focus();
    }
  }
}
