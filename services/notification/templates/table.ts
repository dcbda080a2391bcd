/** A table that only lays out: said so to screen readers. */
export const table = { role: 'presentation', cellPadding: 0, cellSpacing: 0, border: 0 } as const;
