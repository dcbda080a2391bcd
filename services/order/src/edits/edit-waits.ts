import { type Refusal, refuse } from '@souk/service-kit/refusal';

/** While an edit waits for its payment, nothing else may move the things it is about. */
export const editWaits = (number: string): Refusal =>
  refuse(
    'EDIT_WAITING',
    `A change of order ${number} waits for the shopper to pay. Take it back first, or wait until it is paid.`,
  );
