import sanitizeHtml from 'sanitize-html';

/**
 * Merchants' HTML as it may reach a page: text, lists, emphasis, headings below the page's own, tables and safe
 * links. Scripts, styles, pictures, forms, frames and every attribute but a link's address are gone.
 */
export const sanitizeStory = (html: string): string => (PARAGRAPHS.test(html) ? html.trim() : sanitize(html));

/** Paragraphs of nothing but letters, as most descriptions are: no attribute, no entity, nothing to take out. */
const PARAGRAPHS = /^[^<>&\0]*(?:<p>[^<>&\0]*<\/p>[^<>&\0]*)*$/;

const sanitize = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [
      ...[
        'p',
        'br',
        'ul',
        'ol',
        'li',
        'strong',
        'b',
        'em',
        'i',
        'u',
        's',
        'small',
        'sub',
        'sup',
        'blockquote',
      ],
      ...['h3', 'h4', 'h5', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'dl', 'dt', 'dd', 'hr'],
    ],
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['https', 'http', 'mailto'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    transformTags: {
      h1: 'h3',
      h2: 'h3',
      a: (_tag, { href }) => ({
        tagName: 'a',
        attribs: { ...(href ? { href } : {}), rel: 'nofollow noopener' },
      }),
    },
  }).trim();

/** A sanitised story without its markup, for search and summaries. In one, a bracket begins or ends a tag. */
export const plainText = (story: string): string =>
  story
    .replace(/<(br|\/p|\/li|\/h\d|\/td)[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
