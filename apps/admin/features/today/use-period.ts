import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { type OtherCurrency, otherMoney } from '../../lib/other-money';

export const periods = ['today', 'yesterday', '7d', '30d', '90d', 'custom'] as const;
export type Period = (typeof periods)[number];

export const periodLabels: Record<Period, string> = {
  today: 'Today',
  yesterday: 'Yesterday',
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
  custom: 'Days',
};

/** The money the figures are in: two are never added. */
export type Currency = 'USD' | OtherCurrency;
export const currencies: Currency[] = ['USD', ...otherMoney.map(({ currency }) => currency)];

const parsers = {
  currency: parseAsStringLiteral(currencies).withDefault('USD'),
  period: parseAsStringLiteral(periods).withDefault('today'),
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
  compare: parseAsBoolean.withDefault(true),
};

/** The period the page is about. It is in the address, so that it can be kept and sent to a colleague. */
export function usePeriod() {
  return useQueryStates(parsers, { history: 'replace' });
}

export type Asked = ({ period: Exclude<Period, 'custom'> } | { from: string; to: string }) & {
  currency: Currency;
};

type Chosen = { period: Period; from: string; to: string; currency: Currency };

const aDay = /^\d{4}-\d{2}-\d{2}$/;

/** What is asked of the shop; null while two days are chosen and one is missing or they are in the wrong order. */
export function askedOf({ period, from, to, currency }: Chosen): Asked | null {
  if (period !== 'custom') return { period, currency };
  return aDay.test(from) && aDay.test(to) && from <= to ? { from, to, currency } : null;
}
