'use client';

import { parseAsStringLiteral } from 'nuqs';
import { ListTabs } from '../desk/list/list-tabs';
import { useListState } from '../desk/list/use-list-state';
import { ImportProblems } from './import-problems';
import { ImportProducts } from './import-products';
import type { Import } from './import-types';

const tabs = ['created', 'changed', 'unchanged', 'meanwhile', 'problems'] as const;
export type ReportTab = (typeof tabs)[number];
const own = { show: parseAsStringLiteral(tabs) };

/** What the dry run found, or what came of it: products by kind, and everything that is wrong by its place. */
export function ImportReport({ file }: { file: Import }) {
  const { planned, problems, result, id } = file;
  const { state, show } = useListState(own);
  const shown = state.show ?? firstTab(file);
  return (
    <section aria-label="Report">
      <div className="mb-3">
        <ListTabs
          label="Report"
          value={shown}
          onChoose={(tab) => show({ show: tab })}
          tabs={[
            { value: 'created', label: 'New', count: planned.created },
            { value: 'changed', label: 'Changed', count: planned.changed },
            { value: 'unchanged', label: 'Left', count: planned.unchanged },
            ...((result?.meanwhile ?? 0) > 0
              ? [{ value: 'meanwhile' as const, label: 'Changed meanwhile', count: result?.meanwhile ?? 0 }]
              : []),
            { value: 'problems', label: 'Problems', count: problems },
          ]}
        />
      </div>
      {shown === 'problems' ? (
        <ImportProblems id={id} after={state.after} onGo={(after) => show({ after })} />
      ) : (
        <ImportProducts id={id} kind={shown} after={state.after} onGo={(after) => show({ after })} />
      )}
    </section>
  );
}

/** Where there is most to look at: what would change, else what is new, else what is wrong. */
const firstTab = ({ planned, problems, complete }: Import): ReportTab => {
  if (!complete && problems > 0) return 'problems';
  if (planned.changed > 0) return 'changed';
  if (planned.created > 0) return 'created';
  return problems > 0 ? 'problems' : 'unchanged';
};
