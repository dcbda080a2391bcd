export type ShopProcess = {
  pid: number;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  killEverything(): Promise<void>;
  output(): string;
};

export function freeOffset(wanted?: { replicas?: number }): Promise<number>;
export function startShop(wanted: {
  root: string;
  dataDir: string;
  offset: number;
  env?: Record<string, string>;
  args?: string[];
  signal?: AbortSignal;
}): Promise<ShopProcess>;
