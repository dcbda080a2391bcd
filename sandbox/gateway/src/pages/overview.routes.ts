import type { Database } from '@souk/service-kit/database';
import { desc } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { testCards } from '../cards/test-cards.ts';
import { listFaults } from '../faults/fault.queries.ts';
import { ledgerTotals, listLedger, type Totals } from '../ledger/ledger.queries.ts';
import { type LedgerEntry, type PaymentIntent, paymentIntent } from '../schema.ts';
import { listDeliveries } from '../webhooks/delivery.queries.ts';
import { html, type Markup } from './html.ts';
import { formatMinor } from './money.ts';
import { page, sendPage } from './page.ts';

const ROWS = 50;
type Delivery = Awaited<ReturnType<typeof listDeliveries>>[number];
type Mood = 'good' | 'waiting' | 'bad' | 'none';

/** The gateway's own page: every intent, the whole book, and what became of each webhook. */
export const overviewRoutes = (
  app: FastifyInstance,
  { db, webhookUrl }: Pick<Database, 'db'> & { webhookUrl: string | undefined },
): void => {
  app.get('/', async (_request, reply) => {
    const [totals, intents, entries, deliveries, faults] = await Promise.all([
      ledgerTotals(db),
      db.select().from(paymentIntent).orderBy(desc(paymentIntent.place)).limit(ROWS),
      listLedger(db, { limit: ROWS }),
      listDeliveries(db, ROWS),
      listFaults(db),
    ]);
    const body = html`<main>
<header><div><h1>Sandbox gateway</h1>
<p>The outside world on a laptop: it keeps its own books, and no real money moves. Webhooks go to ${webhookUrl ? html`<span class="mono">${webhookUrl}</span>` : 'nobody yet'}.</p></div></header>
${faults.map((fault) => html`<p class="notice">Fault on: <strong>${fault.kind}</strong> for ${fault.operation}, ${fault.timesLeft} more.</p>`)}
${totals.map(totalsRow)}
<h2>Payments</h2>${table(['Status', 'Payment', 'Method', 'Created', 'Amount'], intents.map(intentRow), 'No payment yet. Buy something in the shop.')}
<h2>Ledger</h2>${table(['Entry', 'Payment', 'Of', 'At', 'Amount'], entries.map(entryRow), 'The book is empty.')}
<h2>Webhooks</h2>${table(['Outcome', 'Event', 'About', 'Created', 'Tries'], deliveries.map(deliveryRow), 'Nothing to tell anyone yet.')}
<h2>Test cards</h2>${table(
      ['Number', 'What happens'],
      testCards.map(
        (card) =>
          html`<tr><td class="mono">${card.number.replace(/(\d{4})(?=\d)/g, '$1 ')}</td><td>${card.label}</td></tr>`,
      ),
      '',
    )}
</main>`;
    return sendPage(
      reply,
      page({
        title: 'Sandbox gateway',
        className: 'overview',
        styles: ['/assets/fonts.css', '/assets/page.css'],
        scripts: ['/assets/overview.js'],
        body,
      }),
    );
  });
};

const totalsRow = ({ currency, authorised, captured, voided, refunded }: Totals): Markup => {
  const figures = [
    ['Authorised', authorised],
    ['Captured', captured],
    ['Released', voided],
    ['Refunded', refunded],
    ['Kept', captured - refunded],
  ] as const;
  return html`<dl class="totals">${figures.map(([label, amount]) => html`<div><dt>${label}</dt><dd>${formatMinor(amount, currency)}</dd></div>`)}</dl>`;
};

const table = (heads: string[], rows: Markup[], empty: string): Markup => {
  if (rows.length === 0) return html`<div class="scroll"><p class="empty">${empty}</p></div>`;
  const head = heads.map(
    (name) => html`<th scope="col" class="${name === 'Amount' ? 'amount' : ''}">${name}</th>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${heads[1]} table"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
};

const at = (time: Date): string => time.toISOString().slice(0, 19).replace('T', ' ');
const status = (mood: Mood, label: string): Markup =>
  html`<span class="status" data-mood="${mood}">${label}</span>`;

const moods: Record<PaymentIntent['status'], [Mood, string]> = {
  requires_payment_method: ['none', 'Needs a method'],
  requires_confirmation: ['none', 'Needs confirming'],
  requires_action: ['waiting', 'Waits for the shopper'],
  requires_capture: ['waiting', 'Authorised'],
  canceled: ['none', 'Cancelled'],
  succeeded: ['good', 'Captured'],
};

const intentRow = (intent: PaymentIntent): Markup => {
  const declined = intent.status === 'requires_payment_method' && intent.lastPaymentError;
  const [mood, label]: [Mood, string] = declined ? ['bad', 'Declined'] : moods[intent.status];
  return html`<tr><td>${status(mood, label)}</td><td class="mono">${intent.id}</td><td>${intent.methodTypes.join(', ')}</td><td>${at(intent.createdAt)}</td><td class="amount">${formatMinor(intent.amount, intent.currency)}</td></tr>`;
};

const entryMoods: Record<LedgerEntry['kind'], [Mood, string]> = {
  authorise: ['waiting', 'Authorised'],
  capture: ['good', 'Captured'],
  void: ['none', 'Released'],
  refund: ['bad', 'Refunded'],
};

const entryRow = (entry: LedgerEntry): Markup => {
  const sign = entry.kind === 'refund' || entry.kind === 'void' ? '\u2212' : '';
  return html`<tr><td>${status(...entryMoods[entry.kind])}</td><td class="mono">${entry.intentId}</td><td class="mono">${entry.sourceId}</td><td>${at(entry.createdAt)}</td><td class="amount">${sign}${formatMinor(entry.amount, entry.currency)}</td></tr>`;
};

const deliveryRow = (delivery: Delivery): Markup => {
  const [mood, label]: [Mood, string] = delivery.deliveredAt
    ? ['good', `Received (${delivery.lastOutcome})`]
    : delivery.gaveUpAt
      ? ['bad', `Given up (${delivery.lastOutcome})`]
      : delivery.attempts > 0
        ? ['waiting', `Trying again (${delivery.lastOutcome ?? 'under way'})`]
        : ['waiting', 'Queued'];
  return html`<tr><td>${status(mood, label)}</td><td>${delivery.type}</td><td class="mono">${delivery.objectId}</td><td>${at(delivery.createdAt)}</td><td>${delivery.attempts}</td></tr>`;
};
