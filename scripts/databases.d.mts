import type { Client } from 'pg';

export function migratorOf(name: string): string;
export function runtimeOf(name: string): string;
export function ensureRoles(client: Client, name: string, passwords: Record<string, string>): Promise<void>;
export function closeDatabase(client: Client, name: string, database: string): Promise<void>;
export function grantRowsOnly(client: Client, name: string): Promise<void>;
export const databaseNames: string[];
export function prepareDatabases(wanted: {
  url(database: string): string;
  passwords: Record<string, string>;
}): Promise<void>;
export function databaseUrl(of: { port: number; name: string; role: string; password: string }): string;
