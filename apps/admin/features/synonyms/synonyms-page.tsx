'use client';

import { toast } from '@souk/ui/toast';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';
import { ListBody } from '../desk/list/list-body';
import { PageHead } from '../desk/page-head';
import { Panel } from '../desk/panel';
import { useMay } from '../desk/use-may';
import { SynonymForm } from './synonym-form';
import { SynonymRow } from './synonym-row';
import { textOf } from './terms-text';

/** What customers call things, beside what the shop calls them. */
export function SynonymsPage() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const mayWrite = useMay('catalogue.write');
  const synonyms = useQuery(trpc.synonyms.list.queryOptions());
  const onSettled = () => queries.invalidateQueries(trpc.synonyms.list.queryFilter());
  const add = useMutation(trpc.synonyms.add.mutationOptions({ onSettled }));
  return (
    <>
      <PageHead
        title="Search words"
        lead="Words that mean the same. Whoever looks for one finds the others, too."
        trail={[{ label: 'Catalogue', href: '/catalogue' }]}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <ListBody
          query={synonyms}
          what="search words"
          isEmpty={(rows) => rows.length === 0}
          empty={{
            title: 'No words yet',
            children: 'Look at what people search for and do not find, and say here what you call it.',
          }}
        >
          {(rows) => (
            <ul>
              {rows.map((row) => (
                <SynonymRow key={row.id} synonym={row} mayWrite={mayWrite} onSettled={onSettled} />
              ))}
            </ul>
          )}
        </ListBody>
        {mayWrite ? (
          <Panel title="Add words">
            <div className="px-5 pt-1 pb-5">
              <SynonymForm
                label="Words that mean the same"
                help="With commas between: sofa, couch, settee. One form is enough; the plural is found by itself."
                initial=""
                submitLabel="Add them"
                onSave={async (terms) => {
                  const added = await add.mutateAsync({ terms });
                  toast(`“${textOf(added.terms)}” are one now.`);
                }}
              />
            </div>
          </Panel>
        ) : null}
      </div>
    </>
  );
}
