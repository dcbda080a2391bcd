import type { StockItem } from './stock-types';
import { nameOf, plain, signed } from './stock-words';

const cell = 'border-line border-b px-2 py-2 first:pl-5 last:pr-5';

type CountRowProps = {
  item: StockItem;
  typed: string;
  refusal: string | undefined;
  onType: (text: string) => void;
};

/** One box to type a count into, and how far it is from what the books say. */
export function CountRow({ item, typed, refusal, onType }: CountRowProps) {
  const { variantId, stock, sku } = item;
  const differs = /^\d+$/.test(typed.trim()) ? Number(typed) - stock.onHand : null;
  return (
    <tr className="h-14">
      <td className={`${cell} w-full max-w-0`}>
        <span className="block truncate font-semibold">{nameOf(item)}</span>
        {sku ? <span className="block truncate text-ink-muted">{sku}</span> : null}
      </td>
      <td className={`${cell} text-right tabular-nums`}>{stock.tracked ? plain(stock.onHand) : '–'}</td>
      <td className={`${cell} text-right`}>
        {stock.tracked ? (
          <span className="inline-flex items-center gap-3">
            <span className="w-10 text-right tabular-nums text-ink-muted" aria-live="polite">
              {differs === null ? '' : differs === 0 ? 'same' : signed(differs)}
            </span>
            <input
              inputMode="numeric"
              autoComplete="off"
              aria-label={`Counted of ${nameOf(item)}`}
              aria-invalid={refusal ? true : undefined}
              aria-describedby={refusal ? `${variantId}-refusal` : undefined}
              value={typed}
              onChange={(event) => onType(event.target.value)}
              className={`h-11 w-20 rounded-field border-[1.5px] bg-raised px-3 text-right tabular-nums md:h-9 ${refusal ? 'border-2 border-danger' : 'border-line-strong'}`}
            />
          </span>
        ) : (
          <span className="text-ink-muted">not counted</span>
        )}
        {refusal ? (
          <span id={`${variantId}-refusal`} role="alert" className="mt-1 block font-medium text-danger">
            {refusal}
          </span>
        ) : null}
      </td>
    </tr>
  );
}
