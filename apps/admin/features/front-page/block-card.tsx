import { Badge } from '@souk/ui/badge';
import { Button } from '@souk/ui/button';
import { Checkbox } from '@souk/ui/checkbox';
import { IconButton } from '@souk/ui/icon-button';
import { Switch } from '@souk/ui/switch';
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import { BlockFields } from './block-fields';
import {
  type Block,
  type Choice,
  kinds,
  type MarketCode,
  marketNames,
  type Refusals,
} from './front-page-types';
import type { Named } from './use-named';

type BlockCardProps = {
  block: Block;
  place: number;
  of: number;
  open: boolean;
  mayWrite: boolean;
  places: readonly Choice[];
  stalls: readonly Choice[];
  named: Named;
  refusals: Refusals;
  onOpen: (open: boolean) => void;
  onChange: (block: Block) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const allMarkets = Object.keys(marketNames) as MarketCode[];

/** One block in its place: what it is called, where it is shown; opened, all that it says. */
export function BlockCard(props: BlockCardProps) {
  const { block, place, of, open, mayWrite, refusals, onOpen, onChange, onMove, onRemove } = props;
  const name = `${kinds[block.kind].name}, block ${place + 1}`;
  const refused = Object.keys(refusals).length > 0;
  const where = block.markets.map((market) => marketNames[market]).join(', ');
  return (
    <li
      className={`rounded-panel border bg-raised ${refused ? 'border-2 border-danger' : 'border-line'}`}
      aria-label={name}
    >
      <div className="flex items-center gap-1 py-2 pr-2 pl-5">
        <button
          type="button"
          aria-expanded={open}
          className="flex min-h-11 min-w-0 flex-1 items-center gap-3 text-left"
          onClick={() => onOpen(!open)}
        >
          <ChevronDown
            aria-hidden="true"
            className={`size-4 shrink-0 transition-transform duration-(--duration-quick) ${open ? 'rotate-180' : ''}`}
          />
          <span className="min-w-0">
            <span className="block text-small text-ink-muted">{kinds[block.kind].name}</span>
            <span className="block truncate font-semibold">{block.heading.en || 'Without a title yet'}</span>
          </span>
        </button>
        {block.hidden ? <Badge tone="paper">Hidden</Badge> : null}
        {where ? <span className="text-small text-ink-muted max-sm:hidden">{where}</span> : null}
        {mayWrite ? (
          <>
            <IconButton label={`Move ${name} up`} disabled={place === 0} onClick={() => onMove(-1)}>
              <ArrowUp aria-hidden="true" className="size-4" />
            </IconButton>
            <IconButton label={`Move ${name} down`} disabled={place === of - 1} onClick={() => onMove(1)}>
              <ArrowDown aria-hidden="true" className="size-4" />
            </IconButton>
          </>
        ) : null}
      </div>
      {open ? (
        <fieldset disabled={!mayWrite} className="grid gap-6 border-line border-t px-5 pt-4 pb-5">
          <p className="text-ink-muted">{kinds[block.kind].says}</p>
          {refusals.gone ? <p className="font-medium text-danger">{refusals.gone}</p> : null}
          <BlockFields {...props} />
          <fieldset className="grid gap-1">
            <legend className="mb-1.5 font-semibold">Where it is shown</legend>
            <p className="-mt-1.5 mb-2 text-small text-ink-muted">None chosen: in every market.</p>
            {allMarkets.map((market) => (
              <Checkbox
                key={market}
                className="max-md:min-h-11"
                checked={block.markets.includes(market)}
                onChange={(event) =>
                  onChange({
                    ...block,
                    markets: allMarkets.filter((one) =>
                      one === market ? event.target.checked : block.markets.includes(one),
                    ),
                  })
                }
              >
                {marketNames[market]}
              </Checkbox>
            ))}
          </fieldset>
          <Switch
            checked={block.hidden}
            onChange={(event) => onChange({ ...block, hidden: event.target.checked })}
          >
            Hide it from shoppers
          </Switch>
          <Button variant="quiet" size="small" className="justify-self-start max-md:h-11" onClick={onRemove}>
            Take this block away
          </Button>
        </fieldset>
      ) : null}
    </li>
  );
}
