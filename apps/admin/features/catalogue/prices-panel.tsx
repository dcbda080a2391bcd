import { otherMoney } from '../../lib/other-money';
import { Panel } from '../desk/panel';
import type { EditorPart } from './editor-part';
import { MoneyCell } from './money-cell';
import type { DraftPrice, DraftVariant } from './product-draft';

const head = 'h-9 border-line border-b px-1.5 text-left font-normal text-ink-muted first:pl-5 last:pr-5';
const cell = 'border-line border-b px-1.5 py-1.5 align-top first:pl-5 last:pr-5';

/** Prices in other money, a row a variant. An empty price is not sold there: nothing is converted. */
export function PricesPanel({ draft, errors, update }: EditorPart) {
  const { variants } = draft;
  const change = (index: number, currency: DraftPrice['currency'], changes: Partial<DraftPrice>) =>
    update(
      (now) => ({
        ...now,
        variants: now.variants.map((one, i) => (i === index ? withPrice(one, currency, changes) : one)),
      }),
      `variants.${index}.prices`,
    );
  return (
    <Panel title="Prices in other money" aside="Empty: not sold there">
      <div className="relative overflow-x-auto pb-4">
        <table className="w-full min-w-[44rem] border-separate border-spacing-0 text-tiny">
          <caption className="sr-only">Prices of each variant in other money</caption>
          <thead>
            <tr>
              <th scope="col" className={head}>
                Variant
              </th>
              {otherMoney.map(({ currency, where }) => (
                <th key={currency} scope="col" colSpan={2} className={head}>
                  <span className="font-semibold text-ink">{currency}</span> {where}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {variants.map((variant, index) => (
              <tr key={variant.key}>
                <th scope="row" className={`${cell} max-w-52 text-left font-semibold`}>
                  <span className="flex min-h-9 items-center">
                    {variant.optionValues.join(', ') || 'The one there is'}
                  </span>
                </th>
                {otherMoney.map(({ currency }) => {
                  const place = variant.prices.findIndex((price) => price.currency === currency);
                  return (
                    <PriceCells
                      key={currency}
                      name={variant.optionValues.join(', ') || 'the product'}
                      currency={currency}
                      price={variant.prices[place]}
                      refusal={(field) => errors[`variants.${index}.prices.${place}.${field}`]}
                      onChange={(changes) => change(index, currency, changes)}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

type PriceCellsProps = {
  name: string;
  currency: DraftPrice['currency'];
  price: DraftPrice | undefined;
  refusal: (field: string) => string | undefined;
  onChange: (changes: Partial<DraftPrice>) => void;
};

function PriceCells({ name, currency, price, refusal, onChange }: PriceCellsProps) {
  const sale = price?.sale ?? null;
  return (
    <>
      <td className={`${cell} w-32`}>
        <MoneyCell
          label={`Price of ${name} in ${currency}`}
          placeholder="not sold"
          currency={currency}
          value={price?.listPriceMinor ?? null}
          refusal={refusal('listPriceMinor')}
          onChange={(listPriceMinor) => onChange({ listPriceMinor })}
        />
      </td>
      <td className={`${cell} w-32`}>
        <MoneyCell
          label={`Sale price of ${name} in ${currency}`}
          placeholder="no sale"
          currency={currency}
          value={sale?.priceMinor ?? null}
          refusal={refusal('sale.priceMinor') ?? refusal('sale.until')}
          onChange={(priceMinor) =>
            onChange({
              sale: priceMinor === null ? null : { label: 'Sale', until: null, ...sale, priceMinor },
            })
          }
        />
      </td>
    </>
  );
}

/** A price without an amount and without a sale is none. */
function withPrice(
  variant: DraftVariant,
  currency: DraftPrice['currency'],
  changes: Partial<DraftPrice>,
): DraftVariant {
  const was = variant.prices.find((price) => price.currency === currency);
  const price: DraftPrice = { listPriceMinor: null, sale: null, ...was, ...changes, currency };
  const others = variant.prices.filter((one) => one.currency !== currency);
  const none = price.listPriceMinor === null && price.sale === null;
  const prices = none ? others : [...others, price];
  return { ...variant, prices: prices.toSorted((a, b) => (a.currency < b.currency ? -1 : 1)) };
}
