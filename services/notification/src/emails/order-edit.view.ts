import type { orderEditChanged } from '@souk/events/order';
import { marketOf } from '@souk/service-kit/markets';
import type { z } from 'zod';
import { editWords } from './edit-words.ts';
import { addressed } from './greeting.ts';
import { languageOf } from './letter-words.ts';
import { localeOf, priceOf } from './money.ts';
import { orderLink } from './order-confirmed.view.ts';
import { common, linesOf, type OrderThingsView } from './order-things.view.ts';

type Edit = z.output<typeof orderEditChanged.payload>;

/** An order was changed, waits for the difference, or stays as it was. */
export const viewOfOrderEdit = (
  edit: Edit,
  { storefrontUrl }: { storefrontUrl: string },
): OrderThingsView => {
  const say = editWords[languageOf(edit.market)];
  const { subject, heading, preview, paragraphs, button } = toldOf(edit);
  const [sentence = '', ...more] = paragraphs;
  const things = edit.added.length > 0 ? edit.added : edit.removed;
  return {
    ...common(edit, storefrontUrl),
    subject,
    preview,
    heading,
    paragraphs: [addressed(edit.contactName, { sentence, language: languageOf(edit.market) }), ...more],
    button: { label: button, url: orderLink(edit, storefrontUrl) },
    order: null,
    facts: factsOf(edit),
    thingsAre: edit.added.length > 0 ? say.added : say.takenOut,
    lines: linesOf({ lines: things, market: edit.market }, storefrontUrl),
  };
};

const toldOf = (edit: Edit) => {
  const say = editWords[languageOf(edit.market)];
  const amount = amountOf(edit);
  if (edit.state === 'payment_due') return say.due(edit.number, amount);
  if (edit.state !== 'applied') return say.stays(edit.number, edit.state === 'lapsed' ? amount : null);
  const { differenceMinor } = edit;
  const money = differenceMinor > 0 ? say.paid(amount) : differenceMinor < 0 ? say.givenBack(amount) : '';
  return say.applied(edit.number, money);
};

const amountOf = ({ differenceMinor, currency, market }: Edit): string =>
  priceOf(Math.abs(differenceMinor), { currency, locale: localeOf(market) }).plain;

const factsOf = (edit: Edit): OrderThingsView['facts'] => {
  const say = editWords[languageOf(edit.market)];
  const facts: OrderThingsView['facts'] = [];
  if (edit.reason !== '') facts.push({ label: say.why, text: edit.reason });
  if (edit.state === 'payment_due' && edit.payUntil !== null)
    facts.push({ label: say.payUntil, text: momentOf(edit.payUntil, edit.market) });
  if (edit.added.length > 0 && edit.removed.length > 0)
    facts.push({
      label: say.takenOut,
      text: edit.removed
        .map(({ quantity, title }) => `${quantity} × ${title}`)
        .join(languageOf(edit.market) === 'ar' ? '، ' : ', '),
    });
  return facts;
};

/** By the clock of the market, which it names. */
const momentOf = (at: string, market: string): string =>
  new Intl.DateTimeFormat(localeOf(market), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: marketOf(market).timeZone,
    timeZoneName: 'short',
  }).format(new Date(at));
