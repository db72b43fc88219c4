/** The one name under which anything of ours is kept, in whichever store. */
export const recordName = 'beckon';

/** Whether a record is there to be read; where storage is forbidden there is none. */
export function hasRecord(): boolean {
  try {
    return (
      /(^|; )beckon=/.test(document.cookie) ||
      [localStorage, sessionStorage].some((store) => store.getItem(recordName) !== null)
    );
  } catch {
    return false;
  }
}
