export function workspaces(root: string): { name: string; folder: string; scripts: Record<string, string> }[];
