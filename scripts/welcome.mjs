import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const demoLogins = async (root) => {
  const file = path.join(root, 'services', 'account', 'src', 'demo', 'demo-people.ts');
  if (!existsSync(file)) return [];
  const people = await import(pathToFileURL(file).href);
  return [
    ['shopper', people.demoCustomers[0].email, people.DEMO_SHOPPER_PASSWORD],
    ['owner', people.demoStaff[0].email, people.DEMO_STAFF_PASSWORD],
  ];
};

/** The addresses and demo logins, as printed when the shop is open. */
export const welcome = async ({ root, shop, settings }) => {
  const { storefront, admin, mailbox, gateway } = shop.addresses;
  const rows = [
    ['Storefront', storefront],
    ['Admin', admin],
    ['Mailbox', mailbox, 'every email the shop sends'],
    ['Gateway', gateway, 'the sandbox that plays the bank'],
    ...(await demoLogins(root)).map(([who, email, password]) => [`Demo ${who}`, email, password]),
    ['Data and logs', settings.dataDir],
  ];
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map(([name, value, note = '']) =>
    `  ${name.padEnd(first)}   ${value.padEnd(second)}   ${note}`.trimEnd(),
  );
  return ['', ...lines, '', '  Ctrl-C stops everything.', ''].join('\n');
};
