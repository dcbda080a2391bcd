import { customerEmailCodeRequested, staffInvited } from '@souk/events/account';
import { backInStock } from '@souk/events/catalog';
import { customerErasureAnswered } from '@souk/events/erasure';
import { stockLow } from '@souk/events/inventory';
import {
  orderCancelled,
  orderConfirmed,
  orderEditChanged,
  orderFulfilled,
  orderRefunded,
  orderReturnChanged,
} from '@souk/events/order';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import AccountErased from '../../templates/compiled/account-erased.js';
import AuditHeads from '../../templates/compiled/audit-heads.js';
import BackInStock from '../../templates/compiled/back-in-stock.js';
import EmailCode from '../../templates/compiled/email-code.js';
import OrderConfirmed from '../../templates/compiled/order-confirmed.js';
import OrderNotice from '../../templates/compiled/order-notice.js';
import OrderThings from '../../templates/compiled/order-things.js';
import ReviewRequest from '../../templates/compiled/review-request.js';
import StaffInvite from '../../templates/compiled/staff-invite.js';
import StockLow from '../../templates/compiled/stock-low.js';
import { auditLetterSchema } from '../audit/audit-letter.ts';
import { unsubscribeLinks } from '../choices/unsubscribe-links.ts';
import { reviewRequestSchema } from '../reviews/review-request.ts';
import { textOfAccountErased, viewOfAccountErased } from './account-erased.view.ts';
import { textOfAuditHeads, viewOfAuditHeads } from './audit-heads.view.ts';
import { textOfBackInStock, viewOfBackInStock } from './back-in-stock.view.ts';
import { textOfEmailCode, viewOfEmailCode } from './email-code.view.ts';
import { textOfOrderConfirmed } from './order-confirmed.text.ts';
import { viewOfOrderConfirmed } from './order-confirmed.view.ts';
import { viewOfOrderEdit } from './order-edit.view.ts';
import { textOfOrderNotice, viewOfOrderCancelled, viewOfOrderRefunded } from './order-notice.view.ts';
import { textOfOrderThings, viewOfOrderShipped, viewOfReturnChanged } from './order-things.view.ts';
import { textOfReviewRequest, viewOfReviewRequest } from './review-request.view.ts';
import { textOfStaffInvite, viewOfStaffInvite } from './staff-invite.view.ts';
import { textOfStockLow, viewOfStockLow } from './stock-low.view.ts';

export const templates = [
  'order-confirmed',
  'order-cancelled',
  'order-refunded',
  'order-shipped',
  'order-return',
  'order-edit',
  'email-code',
  'stock-low',
  'back-in-stock',
  'review-request',
  'staff-invite',
  'audit-heads',
  'account-erased',
] as const;
export type Template = (typeof templates)[number];

/** What an email tells: the event it answers. Parsed again when it is rendered, which may be much later. */
export type EmailFacts = { payload: unknown; occurredAt: string };

/**
 * The addresses of the shop and of the merchant's desk, without a slash at their ends, and the key shared with the
 * account service, from which the links of invites are made.
 */
export type Place = {
  storefrontUrl: string;
  adminUrl: string;
  accountKey: string;
  /** This service's own key, from which the links are made by which letters are ended. */
  ownKey: string;
};

export type Email = {
  subject: string;
  html: string;
  text: string;
  /** Where a mail program says that its reader wants no more of these; only in letters one can do without. */
  unsubscribeUrl?: string;
};

/**
 * Renders an email. Throws when the facts are not those of the template: a bug, never a matter of the shopper.
 * @param place where links and pictures lead
 */
export const renderEmail = (template: Template, { payload, occurredAt }: EmailFacts, place: Place): Email => {
  if (template === 'order-confirmed') {
    const view = viewOfOrderConfirmed(orderConfirmed.payload.parse(payload), place);
    return {
      subject: view.words.subject,
      html: htmlOf(OrderConfirmed, view),
      text: textOfOrderConfirmed(view),
    };
  }
  if (template === 'email-code') {
    const request = customerEmailCodeRequested.payload.parse(payload);
    const view = viewOfEmailCode(request, { ...place, occurredAt });
    return {
      subject: view.subject,
      html: htmlOf(EmailCode, view),
      text: textOfEmailCode(view),
    };
  }
  if (template === 'staff-invite') {
    const view = viewOfStaffInvite(staffInvited.payload.parse(payload), place);
    return { subject: view.subject, html: htmlOf(StaffInvite, view), text: textOfStaffInvite(view) };
  }
  if (template === 'stock-low') {
    const view = viewOfStockLow(stockLow.payload.parse(payload), place);
    return { subject: view.subject, html: htmlOf(StockLow, view), text: textOfStockLow(view) };
  }
  if (template === 'back-in-stock') {
    const thing = backInStock.payload.parse(payload);
    const links = unsubscribeLinks(
      { address: thing.email, topic: 'back-in-stock', market: thing.market },
      place,
    );
    const view = viewOfBackInStock(thing, { ...place, noMoreUrl: links.pageUrl });
    return {
      subject: view.subject,
      html: htmlOf(BackInStock, view),
      text: textOfBackInStock(view),
      unsubscribeUrl: links.oneClickUrl,
    };
  }
  if (template === 'review-request') {
    const request = reviewRequestSchema.parse(payload);
    const links = unsubscribeLinks(
      { address: request.email, topic: 'reviews', market: request.market },
      place,
    );
    const view = viewOfReviewRequest(request, { ...place, noMoreUrl: links.pageUrl });
    return {
      subject: view.subject,
      html: htmlOf(ReviewRequest, view),
      text: textOfReviewRequest(view),
      unsubscribeUrl: links.oneClickUrl,
    };
  }
  if (template === 'account-erased') {
    const view = viewOfAccountErased(customerErasureAnswered.payload.parse(payload), place);
    return { subject: view.subject, html: htmlOf(AccountErased, view), text: textOfAccountErased(view) };
  }
  if (template === 'audit-heads') {
    const view = viewOfAuditHeads(auditLetterSchema.parse(payload), place);
    return { subject: view.subject, html: htmlOf(AuditHeads, view), text: textOfAuditHeads(view) };
  }
  if (template === 'order-shipped' || template === 'order-return') {
    const view =
      template === 'order-shipped'
        ? viewOfOrderShipped(orderFulfilled.payload.parse(payload), place)
        : viewOfReturnChanged(orderReturnChanged.payload.parse(payload), place);
    return { subject: view.subject, html: htmlOf(OrderThings, view), text: textOfOrderThings(view) };
  }
  if (template === 'order-edit') {
    const view = viewOfOrderEdit(orderEditChanged.payload.parse(payload), place);
    return { subject: view.subject, html: htmlOf(OrderThings, view), text: textOfOrderThings(view) };
  }
  const cancelled = template === 'order-cancelled';
  const view = cancelled
    ? viewOfOrderCancelled(orderCancelled.payload.parse(payload), place)
    : viewOfOrderRefunded(orderRefunded.payload.parse(payload), place);
  return { subject: view.subject, html: htmlOf(OrderNotice, view), text: textOfOrderNotice(view) };
};

/** What mail clients lay out letters by. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';
/** React hints at pictures for browsers; a mail client may take the hint for a picture to show. */
const HINTS = /<link rel="preload" as="image"[^>]*>/g;

const htmlOf = <View>(template: FunctionComponent<{ view: View }>, view: View): string =>
  DOCTYPE + renderToStaticMarkup(createElement(template, { view })).replace(HINTS, '');
