export type Place = { name: string; url: string; isStatic: boolean };

const handlesIn = (html: string, kind: 'stalls' | 'products'): string[] => [
  ...new Set(
    [...html.matchAll(new RegExp(`href="/en-us/${kind}/([a-z0-9-]+)"`, 'g'))].map(([, handle]) => handle!),
  ),
];

/** The pages that are measured: a stall and one of its things, as the front door leads to them. */
export const placesOf = async (shop: string): Promise<Place[]> => {
  const read = async (path: string): Promise<string> => (await fetch(shop + path)).text();
  const [stall] = handlesIn(await read('/en-us'), 'stalls').filter((handle) => handle !== 'all');
  const [product] = handlesIn(await read(`/en-us/stalls/${stall}`), 'products');
  if (!stall || !product) throw new Error('the shop has no stall with a thing in it');
  return [
    { name: 'home', url: `${shop}/en-us`, isStatic: true },
    { name: 'category', url: `${shop}/en-us/stalls/${stall}`, isStatic: true },
    { name: 'product', url: `${shop}/en-us/products/${product}`, isStatic: true },
    { name: 'search', url: `${shop}/en-us/search?q=lamp`, isStatic: false },
    { name: 'cart', url: `${shop}/en-us/bag`, isStatic: false },
  ];
};
