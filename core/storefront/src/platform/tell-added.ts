type Tell = (verb: 'event', name: string) => void;

/** Says, as a page would itself, that something was put into the cart before this page was. */
export const tellAdded = (): void => (window as { beckon?: Tell }).beckon?.('event', 'add-to-cart');
