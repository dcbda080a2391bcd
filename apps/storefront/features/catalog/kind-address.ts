/** The address of a stall narrowed down to one kind. A comma separates kinds there, so one inside a name is escaped. */
export const kindAddress = (stallAddress: string, kind: string): string =>
  `${stallAddress}?kind=${encodeURIComponent(kind.replaceAll(',', '%2C'))}`;
