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
        delete?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        ImageInput: {
            src: string | null;
            alt: string;
            art: boolean;
            missing?: string;
        };
        /** @description One row of "Why this price?". Reductions are negative. */
        PriceStepInput: {
            /** @enum {string} */
            kind: "list" | "sale" | "promotion" | "delivery" | "tax" | "rounding";
            label: string;
            detail: string;
            amountMinor: number;
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
        /** @description The subtotal is after discounts, before delivery and tax. */
        CartInput: {
            /** Format: uuid */
            id: string;
            version: number;
            market: string;
            currency: string;
            count: number;
            lines: components["schemas"]["CartLineInput"][];
            code: {
                code: string;
                label: string;
                savedMinor: number;
                problem: {
                    code: string;
                    detail: string;
                } | null;
            } | null;
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
            code: {
                code: string;
                label: string;
                savedMinor: number;
                problem: {
                    code: string;
                    detail: string;
                } | null;
            } | null;
            steps: components["schemas"]["PriceStepInput"][];
            subtotalMinor: number;
            freeDeliveryFromMinor: number | null;
            freeDeliveryLeftMinor: number | null;
            capped: components["schemas"]["CappedLineInput"][];
        };
        CouponUseInput: {
            key: string;
            /** @enum {string} */
            state: "held" | "confirmed" | "released" | "lapsed";
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
            steps: components["schemas"]["PriceStepInput"][];
            listMinor: number;
            discountMinor: number;
            deliveryMinor: number;
            taxMinor: number;
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
        Image: {
            src: string | null;
            alt: string;
            art: boolean;
            missing?: string;
        };
        /** @description One row of "Why this price?". Reductions are negative. */
        PriceStep: {
            /** @enum {string} */
            kind: "list" | "sale" | "promotion" | "delivery" | "tax" | "rounding";
            label: string;
            detail: string;
            amountMinor: number;
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
        /** @description The subtotal is after discounts, before delivery and tax. */
        Cart: {
            /** Format: uuid */
            id: string;
            version: number;
            market: string;
            currency: string;
            count: number;
            lines: components["schemas"]["CartLine"][];
            code: {
                code: string;
                label: string;
                savedMinor: number;
                problem: {
                    code: string;
                    detail: string;
                } | null;
            } | null;
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
            code: {
                code: string;
                label: string;
                savedMinor: number;
                problem: {
                    code: string;
                    detail: string;
                } | null;
            } | null;
            steps: components["schemas"]["PriceStep"][];
            subtotalMinor: number;
            freeDeliveryFromMinor: number | null;
            freeDeliveryLeftMinor: number | null;
            capped: components["schemas"]["CappedLine"][];
        };
        CouponUse: {
            key: string;
            /** @enum {string} */
            state: "held" | "confirmed" | "released" | "lapsed";
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
            steps: components["schemas"]["PriceStep"][];
            listMinor: number;
            discountMinor: number;
            deliveryMinor: number;
            taxMinor: number;
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
                    market: "en-us";
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
                region: string;
                postcode: string;
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
}
