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
    "/checkouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCheckout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkouts/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkouts/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resumeCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkouts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkouts/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["extendCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOrdersOfCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["latestReconciliation"];
        put?: never;
        post: operations["reconcile"];
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
        PriceStepInput: {
            /** @enum {string} */
            kind: "list" | "sale" | "promotion" | "delivery" | "tax" | "rounding";
            label: string;
            detail: string;
            amountMinor: number;
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
        DeliveryInput: {
            id: string;
            label: string;
            promise: string;
            deliverBy: string;
        };
        OrderLineInput: {
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
            totalMinor: number;
        };
        QuoteInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            cartId: string;
            cartVersion: number;
            customerId: string | null;
            market: string;
            currency: string;
            lines: components["schemas"]["OrderLineInput"][];
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
            delivery: components["schemas"]["DeliveryInput"];
            address: components["schemas"]["AddressInput"];
            /** Format: date-time */
            expiresAt: string;
        };
        CheckoutInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "quoted" | "held" | "action_required" | "authorized" | "claimed" | "captured" | "confirmed" | "cancelled" | "expired" | "processing";
            quote: components["schemas"]["QuoteInput"];
            email: string;
            contactName: string | null;
            hold: {
                expiresAt: string;
                extended: boolean;
            } | null;
            attempt: number;
            refusal: {
                code: string;
                detail: string;
            } | null;
            nextAction: ({
                /** @constant */
                type: "redirect";
                url: string;
            } | {
                /** @constant */
                type: "challenge";
                clientSecret: string;
            }) | null;
            order: {
                number: string;
                key: string;
            } | null;
        };
        OrderTotalsInput: {
            listMinor: number;
            discountMinor: number;
            deliveryMinor: number;
            taxMinor: number;
            taxLabel: string | null;
            totalMinor: number;
        };
        OrderInput: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "confirmed" | "fulfilled" | "cancelled";
            placedAt: string;
            email: string;
            contactName: string | null;
            customerId: string | null;
            currency: string;
            key?: string;
            market: string;
            address: components["schemas"]["AddressInput"];
            delivery: components["schemas"]["DeliveryInput"];
            lines: components["schemas"]["OrderLineInput"][];
            steps: components["schemas"]["PriceStepInput"][];
            totals: components["schemas"]["OrderTotalsInput"];
            payment: {
                /** @enum {string} */
                method: "card" | "wallet" | "bank" | "none";
                label: string | null;
            };
            refund: {
                /** @enum {string} */
                state: "due" | "done";
                amountMinor: number;
                reason: string;
                requestedAt: string;
            } | null;
            timeline: {
                at: string;
                kind: string;
                label: string;
            }[];
        };
        OrderSummaryInput: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "confirmed" | "fulfilled" | "cancelled";
            placedAt: string;
            email: string;
            contactName: string | null;
            customerId: string | null;
            currency: string;
            totalMinor: number;
            itemCount: number;
            paymentLabel: string | null;
            lines: {
                title: string;
                variantTitle: string;
                image: components["schemas"]["ImageInput"];
                stall: string;
                quantity: number;
            }[];
        };
        OrderPageInput: {
            items: components["schemas"]["OrderSummaryInput"][];
            nextCursor: string | null;
        };
        ReconciliationInput: {
            at: string | null;
            checked: number;
            repaired: number;
            drift: {
                /** Format: uuid */
                checkoutId: string;
                orderNumber: string | null;
                kind: string;
                expected: string;
                found: string;
                repair: string | null;
                since: string;
            }[];
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
        PriceStep: {
            /** @enum {string} */
            kind: "list" | "sale" | "promotion" | "delivery" | "tax" | "rounding";
            label: string;
            detail: string;
            amountMinor: number;
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
        Delivery: {
            id: string;
            label: string;
            promise: string;
            deliverBy: string;
        };
        OrderLine: {
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
            totalMinor: number;
        };
        Quote: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            cartId: string;
            cartVersion: number;
            customerId: string | null;
            market: string;
            currency: string;
            lines: components["schemas"]["OrderLine"][];
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
            delivery: components["schemas"]["Delivery"];
            address: components["schemas"]["Address"];
            /** Format: date-time */
            expiresAt: string;
        };
        Checkout: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "quoted" | "held" | "action_required" | "authorized" | "claimed" | "captured" | "confirmed" | "cancelled" | "expired" | "processing";
            quote: components["schemas"]["Quote"];
            email: string;
            contactName: string | null;
            hold: {
                expiresAt: string;
                extended: boolean;
            } | null;
            attempt: number;
            refusal: {
                code: string;
                detail: string;
            } | null;
            nextAction: ({
                /** @constant */
                type: "redirect";
                url: string;
            } | {
                /** @constant */
                type: "challenge";
                clientSecret: string;
            }) | null;
            order: {
                number: string;
                key: string;
            } | null;
        };
        OrderTotals: {
            listMinor: number;
            discountMinor: number;
            deliveryMinor: number;
            taxMinor: number;
            taxLabel: string | null;
            totalMinor: number;
        };
        Order: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "confirmed" | "fulfilled" | "cancelled";
            placedAt: string;
            email: string;
            contactName: string | null;
            customerId: string | null;
            currency: string;
            key?: string;
            market: string;
            address: components["schemas"]["Address"];
            delivery: components["schemas"]["Delivery"];
            lines: components["schemas"]["OrderLine"][];
            steps: components["schemas"]["PriceStep"][];
            totals: components["schemas"]["OrderTotals"];
            payment: {
                /** @enum {string} */
                method: "card" | "wallet" | "bank" | "none";
                label: string | null;
            };
            refund: {
                /** @enum {string} */
                state: "due" | "done";
                amountMinor: number;
                reason: string;
                requestedAt: string;
            } | null;
            timeline: {
                at: string;
                kind: string;
                label: string;
            }[];
        };
        OrderSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "confirmed" | "fulfilled" | "cancelled";
            placedAt: string;
            email: string;
            contactName: string | null;
            customerId: string | null;
            currency: string;
            totalMinor: number;
            itemCount: number;
            paymentLabel: string | null;
            lines: {
                title: string;
                variantTitle: string;
                image: components["schemas"]["Image"];
                stall: string;
                quantity: number;
            }[];
        };
        OrderPage: {
            items: components["schemas"]["OrderSummary"][];
            nextCursor: string | null;
        };
        Reconciliation: {
            at: string | null;
            checked: number;
            repaired: number;
            drift: {
                /** Format: uuid */
                checkoutId: string;
                orderNumber: string | null;
                kind: string;
                expected: string;
                found: string;
                repair: string | null;
                since: string;
            }[];
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
    startCheckout: {
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
                    /** Format: email */
                    email: string;
                    contactName?: string | null;
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
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
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
    getCheckout: {
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
                    "application/json": components["schemas"]["Checkout"];
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
    payCheckout: {
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
                    key: string;
                    /** @enum {string} */
                    method: "card" | "wallet" | "bank";
                    paymentMethodId?: string;
                    /** Format: uri */
                    returnUrl: string;
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
                    "application/json": components["schemas"]["Checkout"];
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
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeCheckout: {
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
                    [key: string]: unknown;
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
                    "application/json": components["schemas"]["Checkout"];
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
    cancelCheckout: {
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
                    [key: string]: unknown;
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
                    "application/json": components["schemas"]["Checkout"];
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
    extendCheckout: {
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
                    [key: string]: unknown;
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
                    "application/json": components["schemas"]["Checkout"];
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
    getOrder: {
        parameters: {
            query?: {
                key?: string;
            };
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["Order"];
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
    listOrders: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
                status?: "confirmed" | "fulfilled" | "cancelled";
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
                    "application/json": components["schemas"]["OrderPage"];
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
    listOrdersOfCustomer: {
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
                    "application/json": components["schemas"]["OrderPage"];
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
    cancelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
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
                    "application/json": components["schemas"]["Order"];
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
    latestReconciliation: {
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
                    "application/json": components["schemas"]["Reconciliation"];
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
    reconcile: {
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
                    "application/json": components["schemas"]["Reconciliation"];
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
}
