const place = Symbol.for('souk.storefront.stall-names');
const kept = globalThis as { [place]?: string };

export const rememberStallNames = (links: unknown): void => {
  kept[place] = JSON.stringify(links);
};

/** Whether the head of the pages would read differently now. */
export const stallNamesChanged = (links: unknown): boolean =>
  kept[place] !== undefined && kept[place] !== JSON.stringify(links);
