import type { SettingsPatch } from '@beckon/hub/sites/save-settings';
import { z } from 'zod';

const shape = z.object({
  settings: z.record(z.string(), z.unknown()).default({}),
  hubSettings: z.record(z.string(), z.unknown()).default({}),
});

/** The groups that are to change, from the screen’s JSON; what is in them, the hub judges. */
export function readPatch(text: FormDataEntryValue | null): SettingsPatch | undefined {
  try {
    return shape.safeParse(JSON.parse(String(text))).data;
  } catch {
    // No JSON: nothing that our screen sends.
    return undefined;
  }
}
