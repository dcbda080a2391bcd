/** The shop's own address, as everybody knows it: a setting of the running app. */
export const shopOrigin = (): string => new URL(process.env.NEXTAUTH_URL ?? 'http://localhost:3000').origin;
