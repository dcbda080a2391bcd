import { dayOf } from '../orders/order-time';
import { ColleagueActions } from './colleague-actions';
import { type Colleague, roles } from './roles';

type Props = { colleagues: readonly Colleague[]; me: string | undefined; mayWrite: boolean };

const head = 'h-9 border-line border-b px-2 font-normal text-ink-muted first:pl-5 last:pr-5';
const cell = 'border-line border-b px-2 py-2 first:pl-5 last:pr-5';

/** Everybody who may sit at a desk. Owners change roles and close doors from the row itself. */
export function ColleagueTable({ colleagues, me, mayWrite }: Props) {
  return (
    <table className="w-full border-separate border-spacing-0 text-tiny">
      <caption className="sr-only">Colleagues, by name</caption>
      <thead className="text-left">
        <tr>
          <th scope="col" className={head}>
            Name
          </th>
          <th scope="col" className={`${head} hidden lg:table-cell`}>
            Does
          </th>
          <th scope="col" className={`${head} hidden lg:table-cell`}>
            Here since
          </th>
          <th scope="col" className={`${head} text-right`}>
            Role
          </th>
        </tr>
      </thead>
      <tbody className="[&>tr:last-child>td]:border-b-0">
        {colleagues.map((colleague) => {
          const { staffId, name, email, role, disabled, createdAt } = colleague;
          return (
            <tr key={staffId} className="h-16">
              <td className={cell}>
                <span className="block max-w-[34vw] truncate font-semibold md:max-w-80">
                  {name}
                  {staffId === me ? <span className="font-normal text-ink-muted"> (you)</span> : null}
                </span>
                <span className="block max-w-[34vw] truncate text-ink-muted md:max-w-80">{email}</span>
                {disabled ? (
                  <span className="mt-0.5 inline-flex items-center gap-2">
                    <span aria-hidden="true" className="size-2 rounded-pill bg-danger" />
                    May not sign in
                  </span>
                ) : null}
              </td>
              <td className={`${cell} hidden text-ink-muted lg:table-cell`}>{roles[role].does}</td>
              <td className={`${cell} hidden whitespace-nowrap lg:table-cell`}>{dayOf(createdAt)}</td>
              <td className={`${cell} text-right`}>
                {mayWrite ? (
                  <ColleagueActions colleague={colleague} self={staffId === me} />
                ) : (
                  roles[role].name
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
