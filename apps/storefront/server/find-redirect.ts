const TOLD = /NEXT_REDIRECT;\w+;(\/[^;"\\]*);30[78];/;

/**
 * Where a kept redirect leads. Next writes the header only into the answer during which the page was made; a page
 * that became a redirect behind an answer that was on its way already has it in its body alone.
 */
export const findRedirect = (body: string): string | null => TOLD.exec(body)?.[1] ?? null;
