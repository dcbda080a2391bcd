// Generated from openapi.json by npm run generate: do not edit.

export interface paths {
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of this service, in order, each after its transaction committed */
        get: operations["readEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The end of the feed, and how many events (of these kinds) a follower has not seen */
        get: operations["readFeedHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, from which value to which; newest first */
        get: operations["listAuditRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every kind of change there is on record */
        get: operations["listAuditActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many records there are, and the hash of the last */
        get: operations["readAuditHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recomputes the chain between two heads and names the first place that is wrong */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parked-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listParkedEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parked-events/{eventId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries a parked event again, and after it those of its aggregate that wait behind it */
        post: operations["replayParkedEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parked-events/{eventId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a parked event up; the audit log keeps it with the reason */
        post: operations["discardParkedEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed-positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far this service has followed each feed, and how large its own is */
        get: operations["readFeedPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this replica fared in the last five minutes */
        get: operations["readReplicaHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["beginCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCart"];
        put?: never;
        post?: never;
        /** Leaves a bag behind, as when another is begun in another market */
        delete: operations["leaveCart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCartOfCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/acknowledge-prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledgePrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mergeCarts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["forgetLeftOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["claimCart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/lines/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setQuantity"];
        post?: never;
        delete: operations["removeLine"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/saved/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["saveForLater"];
        post?: never;
        delete: operations["forgetSaved"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/saved/{variantId}/move-to-bag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveToBag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["applyCode"];
        post?: never;
        delete: operations["removeCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/carts/{id}/delivery-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deliveryOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery-estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deliveryEstimate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lockQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/edit-quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What changing an order costs or gives back: kept units at what was paid, added ones at the price of now */
        post: operations["quoteEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["holdCouponUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-uses/{key}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["releaseCouponUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-uses/{key}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmCouponUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPromotions"];
        put?: never;
        post: operations["makePromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readPromotion"];
        put: operations["changePromotion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPromotionUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endPromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotions/{id}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulatePromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotion-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPromotionDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promotion-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["namePromotionProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["personalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        OfferFactsInput: {
            /** @constant */
            kind: "percent";
            percentOff: number;
            scope: {
                /** @constant */
                kind: "all";
            } | {
                /** @constant */
                kind: "chosen";
            } | {
                /** @constant */
                kind: "named";
                name: string;
            };
        } | {
            /** @constant */
            kind: "amount";
            amountMinor: number;
        } | {
            /** @constant */
            kind: "free-delivery";
            ways: string[] | null;
        } | {
            /** @constant */
            kind: "buy-get";
            buy: number;
            get: number;
            percentOff: number;
            scope: {
                /** @constant */
                kind: "all";
            } | {
                /** @constant */
                kind: "chosen";
            } | {
                /** @constant */
                kind: "named";
                name: string;
            };
        };
        /** @description What a step says, for whoever says it in another language. */
        StepFactsInput: {
            /** @constant */
            kind: "list";
            count: number;
            title: string | null;
        } | {
            /** @constant */
            kind: "sale";
            name: string | null;
            count: number;
            titles: string[];
            until: string | null;
        } | {
            /** @constant */
            kind: "promotion";
            code: string | null;
            title: string;
            offer: components["schemas"]["OfferFactsInput"];
            coveredMinor: number | null;
            shared: boolean;
            cheapest: boolean;
        } | {
            /** @constant */
            kind: "delivery";
            way: string;
            label: string;
            freeFromMinor: number | null;
        } | {
            /** @constant */
            kind: "tax";
            place: string;
            ratePpm: number;
            taxableMinor: number;
            included: boolean;
        };
        /** @description One row of "Why this price?". Reductions are negative. */
        PriceStepInput: {
            /** @enum {string} */
            kind: "list" | "sale" | "promotion" | "delivery" | "tax" | "rounding";
            label: string;
            detail: string;
            facts?: components["schemas"]["StepFactsInput"];
            amountMinor: number;
            includedMinor?: number;
            change?: number;
        };
        ProblemInput: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            traceId?: string;
            errors?: {
                path: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        AuditRecordInput: {
            /** Format: uuid */
            id: string;
            at: string;
            actor: {
                kind: string;
                id?: string;
                role?: string;
            } & {
                [key: string]: unknown;
            };
            action: string;
            entity: string;
            entityId: string;
            before: unknown;
            after: unknown;
            traceId: string | null;
            place: number;
            hash: string;
            position: string;
        };
        FeedEventInput: {
            id: string;
            type: string;
            version: number;
            aggregateId: string;
            aggregateVersion: number;
            occurredAt: string;
            traceId: string | null;
            payload: unknown;
            position: string;
        };
        FeedPositionInput: {
            publisher: string;
            position: string;
            movedAt: string | null;
            waiting: number | null;
            lagSeconds: number | null;
        };
        ReplicaHealthInput: {
            service: string;
            ready: boolean;
            upSince: string;
            windowSeconds: number;
            requests: number;
            requestsPerMinute: number;
            errorRate: number;
            p50Ms: number | null;
            p95Ms: number | null;
        };
        ParkedEventInput: {
            /** Format: uuid */
            eventId: string;
            publisher: string;
            type: string;
            aggregateId: string;
            event: components["schemas"]["FeedEventInput"];
            reason: string;
            parkedAt: string;
            waits: boolean;
        };
        ImageInput: {
            src: string | null;
            alt: string;
            art: boolean;
            missing?: string;
        };
        /** @description An unavailable line counts in no price. */
        CartLineInput: {
            /** Format: uuid */
            variantId: string;
            /** Format: uuid */
            productId: string;
            handle: string;
            title: string;
            variantTitle: string;
            stall: string;
            image: components["schemas"]["ImageInput"];
            quantity: number;
            unitPriceMinor: number;
            unitListPriceMinor: number;
            totalMinor: number;
            problem: ("unavailable" | "price_changed") | null;
            priceWasMinor: number | null;
        };
        /** @description Laid aside: in no price and no quote. */
        SavedLineInput: {
            /** Format: uuid */
            variantId: string;
            /** Format: uuid */
            productId: string;
            handle: string;
            title: string;
            variantTitle: string;
            stall: string;
            image: components["schemas"]["ImageInput"];
            quantity: number;
            unitPriceMinor: number;
            unitListPriceMinor: number;
            priceWasMinor: number | null;
            sellable: boolean;
        };
        LeftOutLineInput: {
            /** Format: uuid */
            variantId: string;
            title: string;
            variantTitle: string;
            wanted: number;
            quantity: number;
        };
        /** @description The subtotal is after discounts, before delivery and tax. */
        CartInput: {
            /** Format: uuid */
            id: string;
            version: number;
            market: string;
            currency: string;
            count: number;
            lines: components["schemas"]["CartLineInput"][];
            saved: components["schemas"]["SavedLineInput"][];
            code: {
                code: string;
                label: string;
                gives: {
                    offer: components["schemas"]["OfferFactsInput"];
                    minimumMinor: number;
                } | null;
                savedMinor: number;
                problem: ({
                    code: string;
                    detail: string;
                } & {
                    [key: string]: unknown;
                }) | null;
            } | null;
            leftOut: components["schemas"]["LeftOutLineInput"][];
            steps: components["schemas"]["PriceStepInput"][];
            subtotalMinor: number;
            freeDeliveryFromMinor: number | null;
            freeDeliveryLeftMinor: number | null;
        };
        /** @description A thing of which less came along than was wanted. */
        CappedLineInput: {
            /** Format: uuid */
            variantId: string;
            wanted: number;
            quantity: number;
        };
        MergedCartInput: {
            /** Format: uuid */
            id: string;
            version: number;
            market: string;
            currency: string;
            count: number;
            lines: components["schemas"]["CartLineInput"][];
            saved: components["schemas"]["SavedLineInput"][];
            code: {
                code: string;
                label: string;
                gives: {
                    offer: components["schemas"]["OfferFactsInput"];
                    minimumMinor: number;
                } | null;
                savedMinor: number;
                problem: ({
                    code: string;
                    detail: string;
                } & {
                    [key: string]: unknown;
                }) | null;
            } | null;
            leftOut: components["schemas"]["LeftOutLineInput"][];
            steps: components["schemas"]["PriceStepInput"][];
            subtotalMinor: number;
            freeDeliveryFromMinor: number | null;
            freeDeliveryLeftMinor: number | null;
            capped: components["schemas"]["CappedLineInput"][];
        };
        RateTaxInput: {
            ratePpm: number;
            netMinor: number;
            taxMinor: number;
        };
        AddressInput: {
            name: string;
            line1: string;
            line2?: string;
            city: string;
            region: string;
            postcode: string;
            country: string;
            phone?: string;
        };
        DeliveryOptionInput: {
            id: string;
            label: string;
            detail: string;
            priceMinor: number;
            promise: string;
            /** Format: date */
            deliverBy: string;
        };
        QuoteLineInput: {
            /** Format: uuid */
            variantId: string;
            /** Format: uuid */
            productId: string;
            handle: string;
            title: string;
            variantTitle: string;
            stall: string;
            image: components["schemas"]["ImageInput"];
            quantity: number;
            unitPriceMinor: number;
            unitListPriceMinor: number;
            totalMinor: number;
            promotionMinor: number;
            taxMinor?: number;
            taxRatePpm?: number;
        };
        QuotePromotionInput: {
            /** Format: uuid */
            id: string;
            title: string;
            code: string | null;
            label: string;
            savedMinor: number;
        };
        /** @description Locked: lines, steps and total stay as they are until it expires. */
        QuoteInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            cartId: string;
            cartVersion: number;
            customerId: string | null;
            market: string;
            currency: string;
            lines: components["schemas"]["QuoteLineInput"][];
            code: {
                code: string;
                label: string;
                savedMinor: number;
            } | null;
            promotions?: components["schemas"]["QuotePromotionInput"][];
            steps: components["schemas"]["PriceStepInput"][];
            listMinor: number;
            discountMinor: number;
            deliveryMinor: number;
            taxMinor: number;
            taxIncluded?: boolean;
            deliveryTaxMinor?: number;
            taxes?: components["schemas"]["RateTaxInput"][];
            taxLabel: string | null;
            totalMinor: number;
            delivery: {
                id: string;
                label: string;
                promise: string;
                /** Format: date */
                deliverBy: string;
            };
            address: components["schemas"]["AddressInput"];
            /** Format: date-time */
            expiresAt: string;
        };
        KeptUnitsInput: {
            /** Format: uuid */
            variantId: string;
            title: string;
            taxRatePpm?: number;
            now: {
                quantity: number;
                amountMinor: number;
            };
            stays: {
                quantity: number;
                amountMinor: number;
            };
        };
        EditQuoteRequestInput: {
            market: string;
            address: {
                country: string;
                region: string;
                postcode: string;
            };
            kept: components["schemas"]["KeptUnitsInput"][];
            added: {
                /** Format: uuid */
                variantId: string;
                quantity: number;
            }[];
        };
        EditQuoteInput: {
            removed: {
                goodsMinor: number;
                taxMinor: number;
                totalMinor: number;
                taxes: components["schemas"]["RateTaxInput"][];
            };
            added: {
                lines: components["schemas"]["QuoteLineInput"][];
                steps: components["schemas"]["PriceStepInput"][];
                listMinor: number;
                discountMinor: number;
                taxMinor: number;
                taxes: components["schemas"]["RateTaxInput"][];
                taxLabel: string | null;
                totalMinor: number;
            } | null;
            differenceMinor: number;
        };
        CouponUseInput: {
            key: string;
            /** @enum {string} */
            state: "held" | "confirmed" | "released" | "lapsed";
        };
        /** @description The things a promotion covers. */
        PromotionScopeInput: {
            /** @constant */
            kind: "all";
        } | {
            /** @constant */
            kind: "stall";
            stall: string;
        } | {
            /** @constant */
            kind: "category";
            handle: string;
        } | {
            /** @constant */
            kind: "products";
            productIds: string[];
        };
        /** @description What a promotion gives. */
        PromotionOfferInput: {
            /** @constant */
            kind: "percent";
            percentOff: number;
            scope: components["schemas"]["PromotionScopeInput"];
        } | {
            /** @constant */
            kind: "amount";
            amountMinor: number;
        } | {
            /** @constant */
            kind: "free-delivery";
            optionIds: string[] | null;
        } | {
            /** @constant */
            kind: "buy-get";
            buy: number;
            get: number;
            percentOff: number;
            scope: components["schemas"]["PromotionScopeInput"];
        };
        PromotionInput: {
            title: string;
            code: string | null;
            offer: components["schemas"]["PromotionOfferInput"];
            combines: boolean;
            minimumMinor: number;
            abroad: {
                [key: string]: {
                    amountMinor?: number;
                    minimumMinor?: number;
                };
            };
            startsAt: string | null;
            endsAt: string | null;
            usesLimit: number | null;
            customerLimit: number | null;
            advertised: boolean;
            draft: boolean;
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            state: "draft" | "planned" | "running" | "ended";
            gives: string;
            uses: number;
            savedMinor: number;
            savedAbroad: {
                [key: string]: number;
            };
        };
        PromotionUseInput: {
            checkoutId: string;
            orderNumber: string | null;
            customerId: string | null;
            /** @enum {string} */
            state: "held" | "confirmed" | "released" | "lapsed";
            savedMinor: number;
            currency: string;
            /** Format: date-time */
            at: string;
        };
        PromotionTrialInput: {
            applies: boolean;
            savedMinor: number;
            reason: string | null;
            steps: components["schemas"]["PriceStepInput"][];
            totalMinor: number;
        };
        DeliveryWayInput: {
            id: string;
            label: string;
            priceMinor: number;
            freeFromMinor: number | null;
            /** Format: date */
            deliverBy: string;
        };
        /** @description When something ordered now arrives, whatever it is. */
        DeliveryEstimateInput: {
            earliest: string | null;
            latest: string | null;
            leavesToday: boolean;
            lastOrderHour: number;
            ways: components["schemas"]["DeliveryWayInput"][];
        };
        PersonalDataInput: {
            service: string;
            data: {
                [key: string]: unknown;
            };
        };
        OfferFacts: {
            /** @constant */
            kind: "percent";
            percentOff: number;
            scope: {
                /** @constant */
                kind: "all";
            } | {
                /** @constant */
                kind: "chosen";
            } | {
                /** @constant */
                kind: "named";
                name: string;
            };
        } | {
            /** @constant */
            kind: "amount";
            amountMinor: number;
        } | {
            /** @constant */
            kind: "free-delivery";
            ways: string[] | null;
        } | {
            /** @constant */
            kind: "buy-get";
            buy: number;
            get: number;
            percentOff: number;
            scope: {
                /** @constant */
                kind: "all";
            } | {
                /** @constant */
                kind: "chosen";
            } | {
                /** @constant */
                kind: "named";
                name: string;
            };
        };
        /** @description What a step says, for whoever says it in another language. */
        StepFacts: {
            /** @constant */
            kind: "list";
            count: number;
            title: string | null;
        } | {
            /** @constant */
            kind: "sale";
            name: string | null;
            count: number;
            titles: string[];
            until: string | null;
        } | {
            /** @constant */
            kind: "promotion";
            code: string | null;
            title: string;
            offer: components["schemas"]["OfferFacts"];
            coveredMinor: number | null;
            shared: boolean;
            cheapest: boolean;
        } | {
            /** @constant */
            kind: "delivery";
            way: string;
            label: string;
            freeFromMinor: number | null;
        } | {
            /** @constant */
            kind: "tax";
            place: string;
            ratePpm: number;
            taxableMinor: number;
            included: boolean;
        };
        /** @description One row of "Why this price?". Reductions are negative. */
        PriceStep: {
            /** @enum {string} */
            kind: "list" | "sale" | "promotion" | "delivery" | "tax" | "rounding";
            label: string;
            detail: string;
            facts?: components["schemas"]["StepFacts"];
            amountMinor: number;
            includedMinor?: number;
            change?: number;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            traceId?: string;
            errors?: {
                path: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        AuditRecord: {
            /** Format: uuid */
            id: string;
            at: string;
            actor: {
                kind: string;
                id?: string;
                role?: string;
            } & {
                [key: string]: unknown;
            };
            action: string;
            entity: string;
            entityId: string;
            before: unknown;
            after: unknown;
            traceId: string | null;
            place: number;
            hash: string;
            position: string;
        };
        FeedEvent: {
            id: string;
            type: string;
            version: number;
            aggregateId: string;
            aggregateVersion: number;
            occurredAt: string;
            traceId: string | null;
            payload: unknown;
            position: string;
        };
        FeedPosition: {
            publisher: string;
            position: string;
            movedAt: string | null;
            waiting: number | null;
            lagSeconds: number | null;
        };
        ReplicaHealth: {
            service: string;
            ready: boolean;
            upSince: string;
            windowSeconds: number;
            requests: number;
            requestsPerMinute: number;
            errorRate: number;
            p50Ms: number | null;
            p95Ms: number | null;
        };
        ParkedEvent: {
            /** Format: uuid */
            eventId: string;
            publisher: string;
            type: string;
            aggregateId: string;
            event: components["schemas"]["FeedEvent"];
            reason: string;
            parkedAt: string;
            waits: boolean;
        };
        Image: {
            src: string | null;
            alt: string;
            art: boolean;
            missing?: string;
        };
        /** @description An unavailable line counts in no price. */
        CartLine: {
            /** Format: uuid */
            variantId: string;
            /** Format: uuid */
            productId: string;
            handle: string;
            title: string;
            variantTitle: string;
            stall: string;
            image: components["schemas"]["Image"];
            quantity: number;
            unitPriceMinor: number;
            unitListPriceMinor: number;
            totalMinor: number;
            problem: ("unavailable" | "price_changed") | null;
            priceWasMinor: number | null;
        };
        /** @description Laid aside: in no price and no quote. */
        SavedLine: {
            /** Format: uuid */
            variantId: string;
            /** Format: uuid */
            productId: string;
            handle: string;
            title: string;
            variantTitle: string;
            stall: string;
            image: components["schemas"]["Image"];
            quantity: number;
            unitPriceMinor: number;
            unitListPriceMinor: number;
            priceWasMinor: number | null;
            sellable: boolean;
        };
        LeftOutLine: {
            /** Format: uuid */
            variantId: string;
            title: string;
            variantTitle: string;
            wanted: number;
            quantity: number;
        };
        /** @description The subtotal is after discounts, before delivery and tax. */
        Cart: {
            /** Format: uuid */
            id: string;
            version: number;
            market: string;
            currency: string;
            count: number;
            lines: components["schemas"]["CartLine"][];
            saved: components["schemas"]["SavedLine"][];
            code: {
                code: string;
                label: string;
                gives: {
                    offer: components["schemas"]["OfferFacts"];
                    minimumMinor: number;
                } | null;
                savedMinor: number;
                problem: ({
                    code: string;
                    detail: string;
                } & {
                    [key: string]: unknown;
                }) | null;
            } | null;
            leftOut: components["schemas"]["LeftOutLine"][];
            steps: components["schemas"]["PriceStep"][];
            subtotalMinor: number;
            freeDeliveryFromMinor: number | null;
            freeDeliveryLeftMinor: number | null;
        };
        /** @description A thing of which less came along than was wanted. */
        CappedLine: {
            /** Format: uuid */
            variantId: string;
            wanted: number;
            quantity: number;
        };
        MergedCart: {
            /** Format: uuid */
            id: string;
            version: number;
            market: string;
            currency: string;
            count: number;
            lines: components["schemas"]["CartLine"][];
            saved: components["schemas"]["SavedLine"][];
            code: {
                code: string;
                label: string;
                gives: {
                    offer: components["schemas"]["OfferFacts"];
                    minimumMinor: number;
                } | null;
                savedMinor: number;
                problem: ({
                    code: string;
                    detail: string;
                } & {
                    [key: string]: unknown;
                }) | null;
            } | null;
            leftOut: components["schemas"]["LeftOutLine"][];
            steps: components["schemas"]["PriceStep"][];
            subtotalMinor: number;
            freeDeliveryFromMinor: number | null;
            freeDeliveryLeftMinor: number | null;
            capped: components["schemas"]["CappedLine"][];
        };
        RateTax: {
            ratePpm: number;
            netMinor: number;
            taxMinor: number;
        };
        Address: {
            name: string;
            line1: string;
            line2?: string;
            city: string;
            region: string;
            postcode: string;
            country: string;
            phone?: string;
        };
        DeliveryOption: {
            id: string;
            label: string;
            detail: string;
            priceMinor: number;
            promise: string;
            /** Format: date */
            deliverBy: string;
        };
        QuoteLine: {
            /** Format: uuid */
            variantId: string;
            /** Format: uuid */
            productId: string;
            handle: string;
            title: string;
            variantTitle: string;
            stall: string;
            image: components["schemas"]["Image"];
            quantity: number;
            unitPriceMinor: number;
            unitListPriceMinor: number;
            totalMinor: number;
            promotionMinor: number;
            taxMinor?: number;
            taxRatePpm?: number;
        };
        QuotePromotion: {
            /** Format: uuid */
            id: string;
            title: string;
            code: string | null;
            label: string;
            savedMinor: number;
        };
        /** @description Locked: lines, steps and total stay as they are until it expires. */
        Quote: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            cartId: string;
            cartVersion: number;
            customerId: string | null;
            market: string;
            currency: string;
            lines: components["schemas"]["QuoteLine"][];
            code: {
                code: string;
                label: string;
                savedMinor: number;
            } | null;
            promotions?: components["schemas"]["QuotePromotion"][];
            steps: components["schemas"]["PriceStep"][];
            listMinor: number;
            discountMinor: number;
            deliveryMinor: number;
            taxMinor: number;
            taxIncluded?: boolean;
            deliveryTaxMinor?: number;
            taxes?: components["schemas"]["RateTax"][];
            taxLabel: string | null;
            totalMinor: number;
            delivery: {
                id: string;
                label: string;
                promise: string;
                /** Format: date */
                deliverBy: string;
            };
            address: components["schemas"]["Address"];
            /** Format: date-time */
            expiresAt: string;
        };
        KeptUnits: {
            /** Format: uuid */
            variantId: string;
            title: string;
            taxRatePpm?: number;
            now: {
                quantity: number;
                amountMinor: number;
            };
            stays: {
                quantity: number;
                amountMinor: number;
            };
        };
        EditQuoteRequest: {
            market: string;
            address: {
                country: string;
                region: string;
                postcode: string;
            };
            kept: components["schemas"]["KeptUnits"][];
            added: {
                /** Format: uuid */
                variantId: string;
                quantity: number;
            }[];
        };
        EditQuote: {
            removed: {
                goodsMinor: number;
                taxMinor: number;
                totalMinor: number;
                taxes: components["schemas"]["RateTax"][];
            };
            added: {
                lines: components["schemas"]["QuoteLine"][];
                steps: components["schemas"]["PriceStep"][];
                listMinor: number;
                discountMinor: number;
                taxMinor: number;
                taxes: components["schemas"]["RateTax"][];
                taxLabel: string | null;
                totalMinor: number;
            } | null;
            differenceMinor: number;
        };
        CouponUse: {
            key: string;
            /** @enum {string} */
            state: "held" | "confirmed" | "released" | "lapsed";
        };
        /** @description The things a promotion covers. */
        PromotionScope: {
            /** @constant */
            kind: "all";
        } | {
            /** @constant */
            kind: "stall";
            stall: string;
        } | {
            /** @constant */
            kind: "category";
            handle: string;
        } | {
            /** @constant */
            kind: "products";
            productIds: string[];
        };
        /** @description What a promotion gives. */
        PromotionOffer: {
            /** @constant */
            kind: "percent";
            percentOff: number;
            scope: components["schemas"]["PromotionScope"];
        } | {
            /** @constant */
            kind: "amount";
            amountMinor: number;
        } | {
            /** @constant */
            kind: "free-delivery";
            optionIds: string[] | null;
        } | {
            /** @constant */
            kind: "buy-get";
            buy: number;
            get: number;
            percentOff: number;
            scope: components["schemas"]["PromotionScope"];
        };
        Promotion: {
            title: string;
            code: string | null;
            offer: components["schemas"]["PromotionOffer"];
            combines: boolean;
            minimumMinor: number;
            abroad: {
                [key: string]: {
                    amountMinor?: number;
                    minimumMinor?: number;
                };
            };
            startsAt: string | null;
            endsAt: string | null;
            usesLimit: number | null;
            customerLimit: number | null;
            advertised: boolean;
            draft: boolean;
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            state: "draft" | "planned" | "running" | "ended";
            gives: string;
            uses: number;
            savedMinor: number;
            savedAbroad: {
                [key: string]: number;
            };
        };
        PromotionUse: {
            checkoutId: string;
            orderNumber: string | null;
            customerId: string | null;
            /** @enum {string} */
            state: "held" | "confirmed" | "released" | "lapsed";
            savedMinor: number;
            currency: string;
            /** Format: date-time */
            at: string;
        };
        PromotionTrial: {
            applies: boolean;
            savedMinor: number;
            reason: string | null;
            steps: components["schemas"]["PriceStep"][];
            totalMinor: number;
        };
        DeliveryWay: {
            id: string;
            label: string;
            priceMinor: number;
            freeFromMinor: number | null;
            /** Format: date */
            deliverBy: string;
        };
        /** @description When something ordered now arrives, whatever it is. */
        DeliveryEstimate: {
            earliest: string | null;
            latest: string | null;
            leavesToday: boolean;
            lastOrderHour: number;
            ways: components["schemas"]["DeliveryWay"][];
        };
        PersonalData: {
            service: string;
            data: {
                [key: string]: unknown;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readEvents: {
        parameters: {
            query?: {
                after?: string;
                types?: string;
                limit?: number;
                waitSeconds?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        position: string;
                        events: components["schemas"]["FeedEvent"][];
                    };
                };
            };
        };
    };
    readFeedHead: {
        parameters: {
            query?: {
                after?: string;
                types?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        position: string;
                        waiting: number;
                        oldestWaitingAt: string | null;
                    };
                };
            };
        };
    };
    listAuditRecords: {
        parameters: {
            query?: {
                entity?: string;
                entityId?: string;
                actor?: string;
                action?: string;
                from?: string;
                to?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditRecord"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: string[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAuditHead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        place: number;
                        hash: string;
                        publicKey: string;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                from?: number;
                fromHash?: string;
                to?: number;
                toHash?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        upTo: {
                            place: number;
                            hash: string;
                        };
                        complete: boolean;
                        wrong: {
                            place: number;
                            why: string;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listParkedEvents: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ParkedEvent"][];
                        total: number;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayParkedEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applied: number;
                        reason: string | null;
                        parked: number;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardParkedEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        parked: number;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFeedPositions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outbox: {
                            epoch: string;
                            events: number;
                            bytes: number;
                        };
                        subscriptions: components["schemas"]["FeedPosition"][];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReplicaHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplicaHealth"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginCart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    market: "en-us" | "de-de" | "ar-ae";
                    line?: {
                        /** Format: uuid */
                        variantId: string;
                        quantity: number;
                        key?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveCart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readCartOfCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledgePrices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeCarts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fromCartId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedCart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgetLeftOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimCart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    variantId: string;
                    quantity: number;
                    key?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setQuantity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quantity: number;
                    expectedVersion: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveForLater: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgetSaved: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveToBag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliveryOptions: {
        parameters: {
            query: {
                country: string;
                region?: string;
                postcode?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryOption"][];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliveryEstimate: {
        parameters: {
            query: {
                market: "en-us" | "de-de" | "ar-ae";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryEstimate"];
                };
            };
        };
    };
    lockQuote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    /** Format: uuid */
                    cartId: string;
                    expectedVersion?: number;
                    email?: string;
                    address: components["schemas"]["AddressInput"];
                    deliveryOptionId: string;
                    /** @default [] */
                    left?: {
                        /** Format: uuid */
                        variantId: string;
                        available: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quoteEdit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditQuoteRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditQuote"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    holdCouponUse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    /** Format: uuid */
                    quoteId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponUse"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseCouponUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponUse"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmCouponUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponUse"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromotions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
                state?: "draft" | "planned" | "running" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Promotion"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makePromotion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    code: string | null;
                    offer: components["schemas"]["PromotionOfferInput"];
                    combines: boolean;
                    minimumMinor: number;
                    abroad?: {
                        [key: string]: {
                            amountMinor?: number;
                            minimumMinor?: number;
                        };
                    };
                    startsAt: string | null;
                    endsAt: string | null;
                    usesLimit: number | null;
                    customerLimit: number | null;
                    advertised: boolean;
                    draft: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    code: string | null;
                    offer: components["schemas"]["PromotionOfferInput"];
                    combines: boolean;
                    minimumMinor: number;
                    abroad?: {
                        [key: string]: {
                            amountMinor?: number;
                            minimumMinor?: number;
                        };
                    };
                    startsAt: string | null;
                    endsAt: string | null;
                    usesLimit: number | null;
                    customerLimit: number | null;
                    advertised: boolean;
                    draft: boolean;
                    expectedVersion: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromotionUses: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PromotionUse"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endPromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promotion"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulatePromotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default en-us
                     * @enum {string}
                     */
                    market?: "en-us" | "de-de" | "ar-ae";
                    lines: {
                        /** Format: uuid */
                        variantId?: string;
                        /** Format: uuid */
                        productId?: string;
                        quantity: number;
                    }[];
                    address?: {
                        country: string;
                        region: string;
                        postcode: string;
                    };
                    deliveryOptionId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionTrial"];
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPromotionDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        label: string;
                    }[];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    namePromotionProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    productIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        productId: string;
                        title: string;
                    }[];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personalData: {
        parameters: {
            query?: {
                email?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
