import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MissingObject } from './missing-object.tsx';

test.each([
  ['A kettle', 'A kettle. Its picture is missing.'],
  ['', 'Its picture is missing.'],
])('of "%s" it is said: %s', (alt, said) => {
  expect(renderToStaticMarkup(<MissingObject alt={alt} />)).toContain(`<title>${said}</title>`);
});
