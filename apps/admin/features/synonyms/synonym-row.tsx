import { Button } from '@souk/ui/button';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type AdminOutputs, failureOf, useTRPC } from '../../lib/trpc/client';
import { SynonymForm } from './synonym-form';
import { textOf } from './terms-text';

type SynonymRowProps = {
  synonym: AdminOutputs['synonyms']['list'][number];
  mayWrite: boolean;
  onSettled: () => void;
};

const small = { variant: 'quiet', size: 'small', className: 'max-md:h-11' } as const;

/** One group of words, changed in its place. */
export function SynonymRow({ synonym, mayWrite, onSettled }: SynonymRowProps) {
  const { id, version, terms } = synonym;
  const trpc = useTRPC();
  const [changing, setChanging] = useState(false);
  const change = useMutation(trpc.synonyms.change.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.synonyms.remove.mutationOptions({ onSettled }));
  const name = textOf(terms);
  if (changing)
    return (
      <li className="border-line border-b px-5 py-4 last:border-b-0">
        <SynonymForm
          label="Words that mean the same"
          help="With commas between."
          initial={name}
          submitLabel="Save"
          onSave={async (wanted) => {
            await change.mutateAsync({ id, version, terms: wanted });
            setChanging(false);
          }}
          onCancel={() => setChanging(false)}
        />
      </li>
    );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-5 py-3 last:border-b-0">
      <p className="min-w-0 flex-1 break-words">{name}</p>
      {mayWrite ? (
        <span className="flex gap-2">
          <Button {...small} aria-label={`Change ${name}`} onClick={() => setChanging(true)}>
            Change
          </Button>
          <Button
            {...small}
            busy={remove.isPending}
            aria-label={`Take ${name} away`}
            onClick={() =>
              remove.mutate(
                { id },
                {
                  onSuccess: () => void toast(`“${name}” are words of their own again.`),
                  onError: (error) => void toast(failureOf(error).detail),
                },
              )
            }
          >
            Take away
          </Button>
        </span>
      ) : null}
    </li>
  );
}
