export const root: string;
export const MARKER: string;
