import type { Actor } from '@souk/service-kit/identity';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { startService } from '@souk/testkit/start-service';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';
import { startSmtpSink } from './smtp-sink.ts';

export const support: Actor = {
  kind: 'staff',
  id: '01930000-0000-7000-9000-000000000001',
  role: 'support',
  sessionId: 's',
};

export type DeliveryView = {
  id: string;
  messageId: string;
  state: string;
  tries: number;
  lastError: string | null;
  recipient: string;
};

/** The notification service with the feeds it follows and a mail server behind it. */
export const startPostOffice = async (overrides: Record<string, string> = {}) => {
  const smtp = await startSmtpSink();
  const order = fakeFeed('order');
  const account = fakeFeed('account');
  const inventory = fakeFeed('inventory');
  const catalog = fakeFeed('catalog');
  const settings = {
    SMTP_URL: smtp.url,
    PUBLIC_STOREFRONT_URL: 'https://souk.example',
    PUBLIC_ADMIN_URL: 'https://desk.souk.example',
    SHOP_ALERTS_TO: 'owner@souk.example',
    ...overrides,
  };
  const started = await startService(buildApp, envShape, settings);
  const staff = started.call(support);
  return {
    ...started,
    smtp,
    order,
    account,
    inventory,
    catalog,
    staff,
    settings,
    deliveries: async (query = ''): Promise<DeliveryView[]> => {
      const page = (await (await staff(`/deliveries${query}`)).json()) as { items: DeliveryView[] };
      return page.items;
    },
  };
};
