import { createElement, type ReactNode } from 'react';
import { parseStory, type StoryNode } from './parse-story.ts';

const render = (node: StoryNode, place: number): ReactNode =>
  typeof node === 'string'
    ? node
    : createElement(
        node.tag,
        { key: place, ...(node.href ? { href: node.href, rel: 'nofollow noopener' } : {}) },
        ...(node.children.length > 0 ? [node.children.map(render)] : []),
      );

/** What a merchant wrote about a product. */
export function Story({ html }: { html: string }) {
  return parseStory(html).map(render);
}
