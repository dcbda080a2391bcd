import { randomUUID } from 'node:crypto';
import { answerErasure } from '@souk/service-kit/answer-erasure';
import { publicKeyOf } from '@souk/service-kit/audit-signature';
import { personalDataRoute } from '@souk/service-kit/personal-data';
import { createService, type Service } from '@souk/service-kit/service';
import { subscribe } from '@souk/service-kit/subscribe';
import { auditLetterRoutes } from './audit/audit-letter.routes.ts';
import { mailLateLetters } from './audit/mail-letter.ts';
import { choiceRoutes } from './choices/choice.routes.ts';
import { deliveryRoutes } from './deliveries/delivery.routes.ts';
import { createMailQueue } from './deliveries/mail-queue.ts';
import { createMailer } from './deliveries/mailer.ts';
import { domainOf } from './deliveries/message-id.ts';
import { openPostOffice } from './deliveries/post.ts';
import { takeOver } from './deliveries/take-over.ts';
import type { Env } from './env.ts';
import { forgetCustomer } from './erasures/forget-customer.ts';
import { onErasureAnswered } from './erasures/on-erasure-answered.ts';
import { onOrderAnonymised } from './erasures/on-order-anonymised.ts';
import { onAuditHeadSigned } from './events/on-audit-head-signed.ts';
import { onBackInStock } from './events/on-back-in-stock.ts';
import { onEditChanged } from './events/on-edit-changed.ts';
import { onEmailCodeRequested } from './events/on-email-code-requested.ts';
import { onEmailVerified } from './events/on-email-verified.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onOrderFulfilled } from './events/on-order-fulfilled.ts';
import { onOrderRefunded } from './events/on-order-refunded.ts';
import { onProductChanged } from './events/on-product-changed.ts';
import { onReturnChanged } from './events/on-return-changed.ts';
import { onReviewWritten } from './events/on-review-written.ts';
import { onStaffInvited } from './events/on-staff-invited.ts';
import { onStockLow } from './events/on-stock-low.ts';
import { lookRegularly } from './look-regularly.ts';
import { gatherPersonalData } from './personal-data/personal-data.queries.ts';
import { askForReviews } from './reviews/ask-for-reviews.ts';

/** What a dead replica had in hands has to be out within five seconds. */
const LOOK_FOR_THE_DEAD_EVERY_MS = 500;

/** The notification service: tells people by email what happened to them. */
export const buildApp = async (env: Env): Promise<Service> => {
  const service = await createService({ name: 'notification', env });
  const owner = randomUUID();
  const queue = createMailQueue({
    databaseUrl: env.DATABASE_URL,
    owner,
    retries: env.EMAIL_RETRIES,
    onError: (error) => service.app.log.error({ err: error }, 'mail queue'),
  });
  const mailer = createMailer({ url: env.SMTP_URL, from: env.MAIL_FROM });
  const following = openPostOffice(service, {
    queue,
    mailer,
    owner,
    place: {
      storefrontUrl: env.PUBLIC_STOREFRONT_URL,
      adminUrl: env.PUBLIC_ADMIN_URL,
      accountKey: env.ACCOUNT_KEY,
      ownKey: env.IDENTITY_KEY,
    },
  });
  const post = { queue, mailDomain: domainOf(env.MAIL_FROM) };
  const office = {
    post,
    shopAddress: env.SHOP_ALERTS_TO,
    publicKey: publicKeyOf(env.AUDIT_SIGNING_KEY),
  };
  const asking = { reviewDays: env.REVIEW_LETTER_DAYS };
  const onHeadSigned = onAuditHeadSigned(office, env.AUDIT_SIGNING_KEY);

  deliveryRoutes(service, queue);
  auditLetterRoutes(service, { signingKey: env.AUDIT_SIGNING_KEY, mailedTo: env.SHOP_ALERTS_TO });
  choiceRoutes(service, { key: env.IDENTITY_KEY });
  personalDataRoute(service, gatherPersonalData);
  subscribe(following, {
    to: 'order',
    urls: env.ORDER_URLS,
    key: env.ORDER_KEY,
    on: [
      onOrderConfirmed(post),
      onOrderCancelled(post),
      onOrderRefunded(post, asking),
      onOrderFulfilled(post, asking),
      onReturnChanged(post),
      onEditChanged(post),
      onOrderAnonymised,
      onHeadSigned,
    ],
  });
  subscribe(following, {
    to: 'account',
    urls: env.ACCOUNT_URLS,
    key: env.ACCOUNT_KEY,
    on: [
      onEmailCodeRequested(post),
      onStaffInvited(post),
      onEmailVerified,
      answerErasure('notification', env.ACCOUNT_KEY, forgetCustomer),
      onErasureAnswered(post, env.ACCOUNT_KEY),
      onHeadSigned,
    ],
  });
  subscribe(following, {
    to: 'inventory',
    urls: env.INVENTORY_URLS,
    key: env.INVENTORY_KEY,
    on: [onStockLow(post, { shopAddress: env.SHOP_ALERTS_TO }), onHeadSigned],
  });
  subscribe(following, {
    to: 'catalog',
    urls: env.CATALOG_URLS,
    key: env.CATALOG_KEY,
    on: [onBackInStock(post), onReviewWritten, onProductChanged, onHeadSigned],
  });
  subscribe(following, { to: 'cart', urls: env.CART_URLS, key: env.CART_KEY, on: [onHeadSigned] });
  subscribe(following, { to: 'payment', urls: env.PAYMENT_URLS, key: env.PAYMENT_KEY, on: [onHeadSigned] });
  // Its own log has a head as well, and takes the same way.
  subscribe(following, {
    to: 'notification',
    urls: env.NOTIFICATION_URLS,
    key: env.NOTIFICATION_KEY,
    on: [onHeadSigned],
  });
  following.background(() =>
    lookRegularly(service, {
      what: 'letters of the dead',
      look: takeOver(service.db, queue),
      everyMs: LOOK_FOR_THE_DEAD_EVERY_MS,
    }),
  );
  following.background(() =>
    lookRegularly(service, {
      what: 'letters of audit heads',
      look: () => mailLateLetters(service, office),
    }),
  );
  following.background(() =>
    lookRegularly(service, {
      what: 'letters that ask for reviews',
      look: () => askForReviews(service, post),
    }),
  );
  return service;
};
