/** The one name under which anything of ours is kept, in whichever store; where it is more than one, they begin with it. */
export const recordName = 'beckon';

/** Gone when the browser is closed: that is how the end of a visit is noticed. Holds no value and stands for nobody. */
export const openName = 'beckon_open';

/** What only Shopify's pixel writes: purchases, in local storage, and ids of events it has sent, in session storage. */
export const purchasesName = 'beckon_orders';
export const sentName = 'beckon_sent';
