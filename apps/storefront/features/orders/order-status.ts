/** How an order's state reads to a shopper. */
export const statusText = (status: string): string =>
  ({ confirmed: 'Being packed', fulfilled: 'On its way', cancelled: 'Cancelled' })[status] ?? status;
