import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';

/** What can be done with an import. Each step is read again at once, everywhere on the page. */
export function useImportSteps() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: trpc.imports.pathKey() });
  const after = { onSettled: readAgain };
  return {
    apply: useMutation({ ...trpc.imports.carryOut.mutationOptions(), ...after }),
    cancel: useMutation({ ...trpc.imports.cancel.mutationOptions(), ...after }),
    undo: useMutation({ ...trpc.imports.undo.mutationOptions(), ...after }),
  };
}
