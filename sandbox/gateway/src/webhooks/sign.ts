import { createHmac } from 'node:crypto';

/** The `Stripe-Signature` header of a body sent at `atSeconds`. */
export const signatureHeader = (body: string, secret: string, atSeconds: number): string => {
  const signature = createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex');
  return `t=${atSeconds},v1=${signature}`;
};
