import { Select } from '@souk/ui/select';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';

/** One stall or kind, by its handle. */
export function CategorySelect({
  value,
  onChoose,
}: {
  value: string | null;
  onChoose: (handle: string | null) => void;
}) {
  const trpc = useTRPC();
  const { data = [] } = useQuery({ ...trpc.catalogue.categories.queryOptions(), staleTime: 60_000 });
  const stalls = data.filter(({ parentId }) => parentId === null);
  const options = stalls.flatMap((stall) => [
    { value: stall.handle, label: stall.title },
    ...data
      .filter(({ parentId }) => parentId === stall.id)
      .map((kind) => ({ value: kind.handle, label: `${stall.title}: ${kind.title}` })),
  ]);
  return (
    <Select
      look="pill"
      label="Stall"
      value={value ?? ''}
      options={[{ value: '', label: 'All stalls' }, ...options]}
      onChange={(event) => onChoose(event.target.value || null)}
    />
  );
}
