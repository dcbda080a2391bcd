import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<StorefrontRouter>;
type Inputs = inferRouterInputs<StorefrontRouter>;

export type Checkout = Outputs['checkout']['get'];
export type Quote = Checkout['quote'];
export type DeliveryOption = Outputs['checkout']['deliveryOptions'][number];
export type Bag = NonNullable<Outputs['cart']['get']>;
export type Method = Inputs['checkout']['pay']['method'];
