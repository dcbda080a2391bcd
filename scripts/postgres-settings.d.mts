export const POSTGRES_SETTINGS: Record<string, string | number>;
