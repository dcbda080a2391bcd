import sanitizeHtml from 'sanitize-html';

/**
 * Merchants' HTML as it may reach a page: text, lists, emphasis, headings below the page's own, tables and safe
 * links. Scripts, styles, pictures, forms, frames and every attribute but a link's address are gone.
 */
export const sanitizeStory = (html: string): string =>
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

/** The same text without any markup, for search and summaries. */
export const plainText = (html: string): string =>
  sanitizeHtml(html.replace(/<(br|\/p|\/li|\/h\d|\/td)[^>]*>/gi, ' '), {
    allowedTags: [],
    allowedAttributes: {},
  })
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
