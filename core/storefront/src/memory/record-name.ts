/** The one name under which anything of ours is kept, in whichever store; where it is more than one, they begin with it. */
export const recordName = 'beckon';

/** What only Shopify's pixel writes: purchases, in local storage, and ids of events it has sent, in session storage. */
export const purchasesName = 'beckon_orders';
export const sentName = 'beckon_sent';

/** Whether anything of ours is there to be read; where storage is forbidden there is nothing. */
export function hasRecord(): boolean {
  try {
    const names = [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)];
    return /(^|; |,)beckon/.test(names.join());
  } catch {
    return false;
  }
}
