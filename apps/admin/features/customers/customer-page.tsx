'use client';

import { Notice } from '@souk/ui/notice';
import { useQuery } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { Facts } from '../desk/facts';
import { MissingPage } from '../desk/missing-page';
import { PageHead } from '../desk/page-head';
import { Panel } from '../desk/panel';
import { useMay } from '../desk/use-may';
import { dayOf, momentOf } from '../orders/order-time';
import { CustomerActions } from './customer-actions';
import { CustomerAddresses } from './customer-addresses';
import { CustomerNotes } from './customer-notes';
import { CustomerOrders } from './customer-orders';
import type { Customer } from './customer-types';
import { spentText } from './spent-text';

/** One customer: who they are, what they bought, and what colleagues should know about them. */
export function CustomerPage({ id }: { id: string }) {
  const trpc = useTRPC();
  const customer = useQuery(trpc.customers.byId.queryOptions({ id }));
  if (customer.data) {
    return (
      <>
        {customer.isError ? (
          <Notice kind="stale" title="This page may be old." className="mb-4">
            {failureOf(customer.error).detail}
          </Notice>
        ) : null}
        <Body customer={customer.data} nowMs={customer.dataUpdatedAt} />
      </>
    );
  }
  if (customer.isError) return <Missing error={customer.error} tryAgain={() => customer.refetch()} />;
  return (
    <p role="status" className="text-ink-muted">
      Fetching the customer
    </p>
  );
}

function Body({ customer, nowMs }: { customer: Customer; nowMs: number }) {
  const mayWrite = useMay('customers.write');
  const { spend, customerId } = customer;
  return (
    <>
      <PageHead
        title={customer.name}
        lead={customer.email}
        trail={[{ label: 'Customers', href: '/customers' }]}
        actions={mayWrite ? <CustomerActions customer={customer} /> : null}
      />
      {customer.disabled ? (
        <Notice kind="info" title="This account is closed." className="mb-4">
          {customer.name} can buy as a guest, but cannot sign in.
        </Notice>
      ) : null}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]">
        <div className="grid gap-4">
          <CustomerOrders customerId={customerId} first={customer.orders} />
          <CustomerNotes customerId={customerId} notes={customer.notes} nowMs={nowMs} />
        </div>
        <div className="grid gap-4">
          <Panel title="Facts">
            <Facts
              facts={[
                { name: 'Spent', value: <strong>{spentText(spend?.spent ?? null)}</strong> },
                { name: 'Orders', value: spend?.orders.toLocaleString('en-US') ?? '–' },
                { name: 'Last order', value: spend?.lastOrderAt ? momentOf(spend.lastOrderAt, nowMs) : '–' },
                { name: 'Here since', value: dayOf(customer.createdAt) },
                { name: 'Email', value: customer.emailVerified ? 'proven' : 'not proven yet' },
                { name: 'Signed in on', value: devicesText(customer.sessions) },
              ]}
            />
          </Panel>
          <CustomerAddresses addresses={customer.addresses} />
        </div>
      </div>
    </>
  );
}

function devicesText(sessions: number): string {
  if (sessions === 0) return 'no device';
  return sessions === 1 ? 'one device' : `${sessions} devices`;
}

function Missing({ error, tryAgain }: { error: unknown; tryAgain: () => void }) {
  const { code, detail } = failureOf(error);
  const unknown = ['CUSTOMER_UNKNOWN', 'NOT_FOUND', 'BAD_REQUEST', 'VALIDATION'].includes(code);
  return (
    <MissingPage
      unknown={
        unknown
          ? { title: 'There is no such customer', detail: 'Look for their name or email in the list.' }
          : null
      }
      failed={{ title: 'This customer could not be fetched', detail }}
      tryAgain={tryAgain}
      list={{ href: '/customers', label: 'See all customers' }}
    />
  );
}
