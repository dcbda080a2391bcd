import { createElement as h } from 'react';

export const metadata = { title: 'Empty', description: 'A page with nothing on it.' };

export default function Layout({ children }) {
  return h('html', { lang: 'en' }, h('body', null, children));
}
