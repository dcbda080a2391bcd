import { everyPageIsUsable } from '../pages/every-page.ts';
import { test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

everyPageIsUsable({ size: 'phone', light: 'light' });
everyPageIsUsable({ size: 'phone', light: 'dark' });
everyPageIsUsable({ size: 'desk', light: 'light' });
everyPageIsUsable({ size: 'desk', light: 'dark' });
