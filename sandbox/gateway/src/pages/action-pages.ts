import type { Parts } from '../intents/intent-shape.ts';
import { html, type Markup } from './html.ts';
import { formatMinor } from './money.ts';
import { page } from './page.ts';

const styles = ['/assets/fonts.css', '/assets/page.css'];

const hidden = ({ intent }: Parts): Markup => html`
<input type="hidden" name="payment_intent" value="${intent.id}">
<input type="hidden" name="client_secret" value="${intent.clientSecret}">`;

const answered: Record<string, string> = {
  succeeded: 'This payment was approved. There is nothing left to do here.',
  requires_capture: 'This payment was approved. There is nothing left to do here.',
  canceled: 'The shop has cancelled this payment. Nothing was taken.',
};
const over = ({ intent }: Parts): string =>
  answered[intent.status] ?? 'This payment is no longer waiting for you. Nothing was taken.';

/** The card issuer's question in a 3-D Secure payment: shown in a frame over the shop, or as a page of its own. */
export const challengePage = (parts: Parts): string => {
  const { intent, method } = parts;
  const waiting = intent.status === 'requires_action';
  return page({
    title: 'Confirm your payment',
    className: 'challenge',
    styles,
    scripts: ['/assets/challenge.js'],
    body: html`<main class="sheet" role="document">
<p class="eyebrow">Sandbox Bank, card ending ${method?.last4 ?? ''}</p>
<h1>Is this you?</h1>
${
  waiting
    ? html`<p>A payment of <strong>${formatMinor(intent.amount, intent.currency)}</strong> to Souk waits for your word.</p>
<form method="post" action="/actions/answer">${hidden(parts)}
<button class="primary" name="outcome" value="approve">Yes, approve</button>
<button class="quiet" name="outcome" value="refuse">No, refuse</button>
</form>`
    : html`<p>${over(parts)}</p><form><button class="primary" type="button" data-close>Back to the shop</button></form>`
}
<p class="note">A practice bank: no real money moves.</p>
</main>`,
  });
};

/** The bank a shopper is sent to: approve, refuse, or leave the page open or closed. */
export const bankPage = (parts: Parts): string => {
  const { intent } = parts;
  const waiting = intent.status === 'requires_action';
  return page({
    title: 'Sandbox Bank',
    className: 'bank',
    styles,
    body: html`<main class="sheet">
<p class="eyebrow">Sandbox Bank</p>
<h1>${waiting ? 'Approve this payment?' : 'This payment is settled'}</h1>
${
  waiting
    ? html`<dl class="facts">
<div><dt>To</dt><dd>Souk</dd></div>
<div><dt>Amount</dt><dd class="price">${formatMinor(intent.amount, intent.currency)}</dd></div>
<div><dt>Reference</dt><dd class="mono">${intent.id.slice(-10)}</dd></div>
</dl>
<form method="post" action="/actions/answer">${hidden(parts)}
<button class="primary" name="outcome" value="approve">Approve</button>
<button class="quiet" name="outcome" value="refuse">Refuse</button>
</form>
<p class="note">You can also just close this page: the shop will notice after a while and take nothing. A practice bank: no real money moves.</p>`
    : html`<p>${over(parts)}</p>${intent.returnUrl ? html`<p><a href="${intent.returnUrl}">Back to the shop</a></p>` : ''}`
}
</main>`,
  });
};
