import { textFromMinor } from '../desk/form/money-text';
import type { Category } from './product-draft';

const statuses: Record<string, string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  archived: 'Withdrawn',
};

type Shape = Partial<{
  categoryId: string;
  kindId: string | null;
  status: string;
  publishAt: string | null;
  priceMinor: number | null;
  label: string;
  title: string | null;
  description: string | null;
  options: { name: string; values: { value: string }[] }[];
}>;

type PriceShape = {
  currency: string;
  listPriceMinor: number | null;
  sale: { priceMinor: number | null } | null;
};

const priceText = ({ currency, listPriceMinor, sale }: PriceShape): string =>
  `${currency} ${textFromMinor(listPriceMinor, currency)}${sale ? `, on sale ${textFromMinor(sale.priceMinor, currency)}` : ''}`;

/** Any value of a field in words, for two to be compared. */
export function shownValue(value: unknown, categories: readonly Category[]): string {
  if (value === null || value === undefined || value === '') return 'Nothing';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return textFromMinor(value, 'USD');
  if (typeof value === 'string')
    return value
      .replaceAll(/<\/(p|li|h\d)>/g, '\n')
      .replaceAll(/<[^>]*>/g, '')
      .trim();
  if (Array.isArray(value))
    return value
      .map((one: unknown) =>
        typeof one === 'object' && one !== null && 'currency' in one
          ? priceText(one as PriceShape)
          : typeof one === 'object' && one !== null && 'value' in one
            ? `${(one as { label?: string }).label}: ${String(one.value)}`
            : String(one),
      )
      .join('\n');
  const shape = value as Shape;
  const titleOf = (id: string | null | undefined) => categories.find((one) => one.id === id)?.title ?? 'none';
  if (shape.categoryId) return `${titleOf(shape.categoryId)}, ${titleOf(shape.kindId)}`;
  if (shape.options)
    return shape.options
      .map(({ name, values }) => `${name}: ${values.map((one) => one.value).join(', ')}`)
      .join('\n');
  if (shape.status)
    return [statuses[shape.status], shape.publishAt && new Date(shape.publishAt).toLocaleString('en-US')]
      .filter(Boolean)
      .join(', ');
  if ('priceMinor' in shape) return `${shape.label}, ${textFromMinor(shape.priceMinor ?? null, 'USD')}`;
  return [shape.title, shape.description].filter(Boolean).join('\n') || 'Nothing';
}
