import type { Db } from '../platform/db.ts';

/** Whether the database answers. */
export async function askDatabase(db: Db): Promise<boolean> {
  try {
    await db.$queryRaw`select 1`;
    return true;
  } catch {
    // Away; whoever asks learns just that.
    return false;
  }
}
