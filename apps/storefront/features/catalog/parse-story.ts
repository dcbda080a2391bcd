/** Sanitised HTML as a tree. Only tags on the list become elements; anything else is left out, its text stays. */
export type StoryNode = string | { tag: string; href?: string; children: StoryNode[] };

const allowed = new Set(
  'p br ul ol li strong b em i u s small sub sup blockquote h3 h4 h5 a table thead tbody tr th td dl dt dd hr'.split(
    ' ',
  ),
);
const empty = new Set(['br', 'hr']);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const point = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });

const safeHref = (attributes: string): string | undefined => {
  const href = decode(/\bhref\s*=\s*"([^"]*)"/i.exec(attributes)?.[1] ?? '');
  return /^(https?:|mailto:|\/(?!\/))/i.test(href) ? href : undefined;
};

/**
 * The story of a product as a tree. The catalogue has cleaned it; here it can only become elements on a short list,
 * so nothing that slipped through there can run.
 */
export const parseStory = (html: string): StoryNode[] => {
  const root: StoryNode[] = [];
  const open: { tag: string; children: StoryNode[] }[] = [{ tag: '', children: root }];
  for (const [, close, name, attributes, text] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gi)) {
    const here = open.at(-1)!;
    if (text !== undefined) {
      here.children.push(decode(text));
      continue;
    }
    const tag = name?.toLowerCase() ?? '';
    if (!allowed.has(tag)) continue;
    if (close) {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (at > 0) open.length = at;
      continue;
    }
    const href = tag === 'a' ? safeHref(attributes ?? '') : undefined;
    const node = { tag, ...(href ? { href } : {}), children: [] };
    here.children.push(node);
    if (!empty.has(tag)) open.push(node);
  }
  return root;
};
