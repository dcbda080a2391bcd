type Change = { type?: string; handle?: string; categoryHandles?: string[] };

/** What to expire when a product changed: its own page and cards, its stalls, the front door; or the front door alone. */
export const tagsOfChange = (data: string): string[] => {
  const { type, handle, categoryHandles = [] } = JSON.parse(data) as Change;
  if (type === 'front_page.changed') return ['home'];
  if (type !== 'product.changed' || !handle) return [];
  return [
    `product:${handle}`,
    ...[...categoryHandles, 'all'].map((category) => `listing:${category}`),
    'home',
  ];
};
