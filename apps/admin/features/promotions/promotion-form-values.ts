import { type OtherCurrency, otherMoney } from '../../lib/other-money';
import type { ChosenProduct, Offer, Promotion, Scope } from './promotion-types';

type Amounts = { amountMinor: number | null; minimumMinor: number | null };

/** A promotion as the form holds it: every kind's fields side by side, so that changing one's mind loses nothing. */
export type PromotionForm = {
  title: string;
  byCode: boolean;
  code: string;
  kind: Offer['kind'];
  percentOff: string;
  amountMinor: number | null;
  anyDelivery: boolean;
  optionIds: string[];
  buy: string;
  get: string;
  scopeKind: Scope['kind'];
  stall: string;
  handle: string;
  products: ChosenProduct[];
  combines: boolean;
  minimumMinor: number | null;
  /** Its amounts in other money; those that are empty are not set. */
  abroad: Record<OtherCurrency, Amounts>;
  startsAt: string | null;
  endsAt: string | null;
  usesLimit: string;
  customerLimit: string;
  advertised: boolean;
  draft: boolean;
};

const abroadOf = (set: Promotion['abroad']) =>
  Object.fromEntries(
    otherMoney.map(({ currency }) => [
      currency,
      {
        amountMinor: set[currency]?.amountMinor ?? null,
        minimumMinor: set[currency]?.minimumMinor ?? null,
      },
    ]),
  ) as PromotionForm['abroad'];

export const emptyForm: PromotionForm = {
  title: '',
  byCode: true,
  code: '',
  kind: 'percent',
  percentOff: '10',
  amountMinor: null,
  anyDelivery: true,
  optionIds: [],
  buy: '2',
  get: '1',
  scopeKind: 'all',
  stall: '',
  handle: '',
  products: [],
  combines: false,
  minimumMinor: null,
  abroad: abroadOf({}),
  startsAt: null,
  endsAt: null,
  usesLimit: '',
  customerLimit: '',
  advertised: false,
  draft: false,
};

const textOf = (count: number | null): string => (count === null ? '' : String(count));

/** What the form shows of a promotion; `names` are the titles of its products, as far as they are known. */
export function formOf(promotion: Promotion, names: readonly ChosenProduct[] = []): PromotionForm {
  const { offer } = promotion;
  const scope = 'scope' in offer ? offer.scope : null;
  return {
    ...emptyForm,
    title: promotion.title,
    byCode: promotion.code !== null,
    code: promotion.code ?? '',
    kind: offer.kind,
    ...('percentOff' in offer ? { percentOff: String(offer.percentOff) } : {}),
    ...(offer.kind === 'amount' ? { amountMinor: offer.amountMinor } : {}),
    ...(offer.kind === 'free-delivery'
      ? { anyDelivery: offer.optionIds === null, optionIds: offer.optionIds ?? [] }
      : {}),
    ...(offer.kind === 'buy-get' ? { buy: String(offer.buy), get: String(offer.get) } : {}),
    ...(scope ? { scopeKind: scope.kind } : {}),
    ...(scope?.kind === 'stall' ? { stall: scope.stall } : {}),
    ...(scope?.kind === 'category' ? { handle: scope.handle } : {}),
    ...(scope?.kind === 'products'
      ? {
          products: scope.productIds.map(
            (productId) => names.find((name) => name.productId === productId) ?? { productId, title: '…' },
          ),
        }
      : {}),
    combines: promotion.combines,
    minimumMinor: promotion.minimumMinor || null,
    abroad: abroadOf(promotion.abroad),
    startsAt: promotion.startsAt,
    endsAt: promotion.endsAt,
    usesLimit: textOf(promotion.usesLimit),
    customerLimit: textOf(promotion.customerLimit),
    advertised: promotion.advertised,
    draft: promotion.draft,
  };
}

/** What was typed as a number; what is none is refused by the server like nothing. */
const numberOf = (text: string): number => Number(text) || 0;
const limitOf = (text: string): number | null => (text.trim() === '' ? null : numberOf(text));

const scopeOf = ({ scopeKind, stall, handle, products }: PromotionForm): Scope => {
  if (scopeKind === 'stall') return { kind: scopeKind, stall };
  if (scopeKind === 'category') return { kind: scopeKind, handle };
  if (scopeKind === 'products')
    return { kind: scopeKind, productIds: products.map(({ productId }) => productId) };
  return { kind: 'all' };
};

/** What the form says a promotion gives. */
export function offerOf(form: PromotionForm): Offer {
  const percentOff = numberOf(form.percentOff);
  switch (form.kind) {
    case 'percent':
      return { kind: 'percent', percentOff, scope: scopeOf(form) };
    case 'amount':
      return { kind: 'amount', amountMinor: form.amountMinor || 0 };
    case 'free-delivery':
      return { kind: 'free-delivery', optionIds: form.anyDelivery ? null : form.optionIds };
    case 'buy-get':
      return {
        kind: 'buy-get',
        buy: numberOf(form.buy),
        get: numberOf(form.get),
        percentOff,
        scope: scopeOf(form),
      };
  }
}

/** The amounts that are set in other money. What was typed and is no amount is sent as one that is refused. */
const sentAbroad = ({ abroad, kind }: PromotionForm): Promotion['abroad'] => {
  const sent = (name: keyof Amounts, typed: number | null) =>
    typed === null ? {} : { [name]: Number.isNaN(typed) ? -1 : typed };
  const amounts = otherMoney.map(({ currency }) => {
    const { amountMinor, minimumMinor } = abroad[currency];
    const takesOff = kind === 'amount' ? sent('amountMinor', amountMinor) : {};
    return [currency, { ...takesOff, ...sent('minimumMinor', minimumMinor) }] as const;
  });
  return Object.fromEntries(amounts.filter(([, set]) => Object.keys(set).length > 0));
};

/** The promotion that the form describes, for the server to judge. */
export function promotionOf(form: PromotionForm) {
  const { title, combines, startsAt, endsAt, draft } = form;
  return {
    title,
    code: form.byCode ? form.code : null,
    offer: offerOf(form),
    combines,
    minimumMinor: Number.isNaN(form.minimumMinor) ? -1 : (form.minimumMinor ?? 0),
    abroad: sentAbroad(form),
    startsAt,
    endsAt,
    usesLimit: limitOf(form.usesLimit),
    customerLimit: limitOf(form.customerLimit),
    advertised: form.byCode && form.advertised,
    draft,
  };
}
