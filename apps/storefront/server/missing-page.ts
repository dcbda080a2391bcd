const MARK = '<meta name="prerender-status-code" content="404"/>';

/**
 * Whether a page says that nothing stands at its address (features/hall/nothing-here.tsx). No words of anybody can say
 * so: in a page `<` is only ever written by us.
 */
export const saysMissing = (html: Buffer): boolean => html.includes(MARK);
