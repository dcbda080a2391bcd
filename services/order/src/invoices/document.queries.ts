import { paidWithSchema } from '@souk/events/paid-with';
import { priceStepSchema } from '@souk/events/price-step';
import { rateTaxSchema } from '@souk/events/rate-tax';
import { prepared, type Runner } from '@souk/service-kit/runner';
import { z } from 'zod';
import { addressSchema } from '../quote.ts';
import { sellerSchema } from './seller.ts';

const shared = z.object({
  number: z.string(),
  issuedAt: z.date(),
  timezone: z.string(),
  seller: sellerSchema,
  orderNumber: z.string(),
  /** Whose language it is in; papers of long ago do not say. */
  market: z.string().default('en-us'),
  currency: z.string(),
  email: z.string(),
  contactName: z.string().nullable(),
  address: addressSchema,
  taxMinor: z.int(),
  taxLabel: z.string().nullable(),
  /** By rate, the highest first; papers of long ago do not say. */
  taxes: z.array(rateTaxSchema).nullish(),
});
const thing = z.object({ title: z.string(), variantTitle: z.string().nullable(), quantity: z.int() });

export const invoiceSchema = shared.extend({
  kind: z.literal('invoice'),
  lines: z.array(thing.extend({ unitPriceMinor: z.int(), totalMinor: z.int() })),
  steps: z.array(priceStepSchema),
  totalMinor: z.int(),
  payment: z.object({
    method: z.string(),
    label: z.string().nullable(),
    /** `offset`: an edit whose worth was set against what it took out. Papers of long ago do not say. */
    paidWith: z.union([paidWithSchema, z.object({ kind: z.literal('offset') })]).nullish(),
  }),
});
export const creditNoteSchema = shared.extend({
  kind: z.literal('credit_note'),
  invoiceNumber: z.string(),
  reason: z.string(),
  /** What was refunded for, as far as the refund named it. */
  lines: z.array(thing),
  amountMinor: z.int(),
});
const documentSchema = z.discriminatedUnion('kind', [invoiceSchema, creditNoteSchema]);

export type Invoice = z.infer<typeof invoiceSchema>;
export type CreditNote = z.infer<typeof creditNoteSchema>;

type Row = {
  kind: string;
  number: string;
  issuedAt: Date;
  timezone: string;
  seller: unknown;
  content: object;
};

const columns = `d.kind, d.number, d.issued_at as "issuedAt", d.content, s.details as seller, s.timezone
  from document d join seller s on s.id = coalesce(d.seller_id, (select min(id) from seller))`;
const selectInvoice = prepared<Row>(
  'document_invoice',
  `select ${columns} join placed_order o on o.id = d.order_id where o.number = $1 and d.kind = 'invoice' order by d.issued_at, d.n limit 1`,
);
const selectCreditNote = prepared<Row>(
  'document_credit_note',
  `select ${columns} where d.number = $1 and d.kind = 'credit_note'`,
);

const read = (row: Row | undefined): Invoice | CreditNote | null => {
  if (!row) return null;
  const { content, ...rest } = row;
  return documentSchema.parse({ ...content, ...rest });
};

/** The invoice of an order as it was placed. What edits added has invoices of its own. */
export const invoiceOfOrder = async (runner: Runner, orderNumber: string): Promise<Invoice | null> => {
  const found = read((await selectInvoice(runner, [orderNumber]))[0]);
  return found?.kind === 'invoice' ? found : null;
};

const selectInvoiceByNumber = prepared<Row>(
  'document_invoice_by_number',
  `select ${columns} where d.number = $1 and d.kind = 'invoice'`,
);

/** @param number such as `2026-000001` */
export const invoiceByNumber = async (runner: Runner, number: string): Promise<Invoice | null> => {
  const found = read((await selectInvoiceByNumber(runner, [number]))[0]);
  return found?.kind === 'invoice' ? found : null;
};

/** @param number such as `C2026-000001` */
export const creditNoteByNumber = async (runner: Runner, number: string): Promise<CreditNote | null> => {
  const found = read((await selectCreditNote(runner, [number]))[0]);
  return found?.kind === 'credit_note' ? found : null;
};

export const documentListSchema = z
  .array(
    z.object({
      kind: z.enum(['invoice', 'credit_note']),
      number: z.string(),
      issuedAt: z.string(),
      amountMinor: z.int(),
    }),
  )
  .meta({ id: 'OrderDocuments' });
export type DocumentList = z.infer<typeof documentListSchema>;

const selectOfOrder = prepared<Omit<DocumentList[number], 'issuedAt'> & { issuedAt: Date }>(
  'document_list',
  `select d.kind, d.number, d.issued_at as "issuedAt", abs(l.amount_minor)::bigint as "amountMinor"
   from document d join placed_order o on o.id = d.order_id join order_ledger l on l.key = d.ledger_key
   where o.number = $1 order by d.issued_at, d.kind desc, d.n`,
);

/** An order's invoice and credit notes, in the order they were issued. */
export const documentsOfOrder = async (runner: Runner, orderNumber: string): Promise<DocumentList> =>
  (await selectOfOrder(runner, [orderNumber])).map((row) => ({
    ...row,
    issuedAt: row.issuedAt.toISOString(),
  }));
