import type { Choice } from './choices';

const KEPT = 5;

/**
 * What was chosen lately in this tab. Kept by colleague and no longer than the tab: a shared desk tells the next one
 * nothing.
 */
export function recentChoices(staffId: string): Choice[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(staffId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isChoice) : [];
  } catch {
    return [];
  }
}

/** The newest first, each once. Where nothing can be kept, nothing is. */
export function rememberChoice(staffId: string, { id, label, detail, href }: Choice): void {
  const others = recentChoices(staffId).filter((kept) => kept.href !== href);
  const kept = [{ id: `recent:${id.replace(/^recent:/, '')}`, label, detail, href }, ...others];
  try {
    sessionStorage.setItem(nameOf(staffId), JSON.stringify(kept.slice(0, KEPT)));
  } catch {
    return;
  }
}

const nameOf = (staffId: string): string => `souk-admin.palette.${staffId}`;

function isChoice(value: unknown): value is Choice {
  if (typeof value !== 'object' || value === null) return false;
  const { id, label, href } = value as Record<string, unknown>;
  return (
    typeof id === 'string' && typeof label === 'string' && typeof href === 'string' && href.startsWith('/')
  );
}
