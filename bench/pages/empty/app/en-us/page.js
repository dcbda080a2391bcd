import { createElement as h } from 'react';

export default function Page() {
  return h('main', null, h('h1', null, 'Empty'));
}
