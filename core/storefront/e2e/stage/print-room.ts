import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Room } from '@beckon/engine';

/** What a server prints into the head of a page whose snapshot names a room, once the head has said how wide the page is. */
export function printRoom(tagFolder: string, room: Room | undefined, nonce: string): string {
  if (!room) return '';
  const code = readFileSync(path.join(tagFolder, 'keep-room.js'), 'utf8');
  const attribute = nonce && ` nonce="${nonce}"`;
  return `<script${attribute} data-campaign="${room.campaign}" data-height="${room.height}" data-phone-height="${room.phoneHeight ?? ''}">${code}</script>`;
}
