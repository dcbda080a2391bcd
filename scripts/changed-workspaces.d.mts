export function changedWorkspaces(root: string): string[];
