import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<StorefrontRouter>;

export type Home = Outputs['catalog']['home'];
export type HomeBlock = Home['blocks'][number];
export type BlockOf<Kind extends HomeBlock['kind']> = Extract<HomeBlock, { kind: Kind }>;
export type Categories = Outputs['catalog']['categories'];
export type Listing = Outputs['catalog']['category'];
export type Facets = Listing['facets'];
export type ProductCardData = Listing['items'][number];
export type Product = Outputs['catalog']['product'];
export type Variant = Product['variants'][number];
export type SearchResult = Outputs['catalog']['search'];
export type ReviewPage = Outputs['catalog']['reviews'];
export type Review = ReviewPage['items'][number];
/** Whether somebody bought a thing, and what they wrote of it. */
export type OwnReviewOf = Outputs['reviews']['mine'][number];
export type OwnReview = NonNullable<OwnReviewOf['review']>;
export type Cart = Outputs['cart']['add'];
