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
    "/carts/{cartId}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The checkout a bag is in right now */
        get: operations["getCheckoutOfCart"];
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
    "/orders/{number}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOrderHistory"];
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
    "/orders/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countOrders"];
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
    "/orders/{number}/fulfilments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["shipOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refundOrder"];
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
    "/orders/{number}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries what waits of an order again at once, by the same keys */
        post: operations["retryOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noteOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/edits/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What changing an order would cost or give back; nothing is changed or held */
        post: operations["previewEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["editOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/edits/{id}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEditCheckout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/edits/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/edits/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resumeEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/edits/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By staff, or by whoever bought and does not want to pay for it */
        post: operations["withdrawEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receiveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refundReturn"];
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
    "/reconciliations/older": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What becomes of payments and sales from before this database began, that it knows no order of: after it was restored, or came up empty */
        post: operations["decideOlder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-spend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCustomerSpend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guest-buyers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGuestBuyers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/invoice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/packing-slip.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPackingSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{number}/returns/{id}/label.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReturnLabel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{number}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getInvoiceByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes/{number}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCreditNote"];
        put?: never;
        post?: never;
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
        RateTaxInput: {
            ratePpm: number;
            netMinor: number;
            taxMinor: number;
        };
        ImageInput: {
            src: string | null;
            alt: string;
            art: boolean;
            missing?: string;
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
            totalMinor: number;
            promotionMinor?: number;
            taxMinor?: number;
            taxRatePpm?: number;
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
            lines: components["schemas"]["QuoteLineInput"][];
            code: {
                code: string;
                label: string;
                savedMinor: number;
            } | null;
            promotions?: {
                /** Format: uuid */
                id: string;
            }[];
            steps: components["schemas"]["PriceStepInput"][];
            listMinor: number;
            discountMinor: number;
            deliveryMinor: number;
            taxMinor: number;
            taxIncluded?: boolean;
            taxes?: components["schemas"]["RateTaxInput"][];
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
                leftMs: number;
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
        CustomerSpendInput: {
            /** Format: uuid */
            customerId: string;
            orders: number;
            spent: {
                currency: string;
                amountMinor: number;
            }[];
            lastOrderAt: string | null;
        };
        GuestBuyerInput: {
            email: string;
            name: string;
            orders: number;
            spent: {
                currency: string;
                amountMinor: number;
            }[];
            /** Format: date-time */
            lastOrderAt: string;
            place: {
                city: string;
                region: string;
                country: string;
            };
            cursor: string;
        };
        PaidWithInput: {
            /** @constant */
            kind: "card";
            brand: string | null;
            last4: string;
            wallet: boolean;
        } | {
            /** @constant */
            kind: "bank";
        } | {
            /** @constant */
            kind: "nothing";
        };
        TimelineFactsInput: {
            /** @constant */
            kind: "paid";
            paidWith: components["schemas"]["PaidWithInput"] | null;
        } | {
            /** @constant */
            kind: "parcel";
            count: number;
            carrier: string;
            isLast: boolean;
        } | {
            /** @constant */
            kind: "refund";
            amountMinor: number;
            currency: string;
            /** @enum {string} */
            of: "part" | "rest" | "all";
        } | {
            /** @constant */
            kind: "change";
            added: number;
            out: number;
            amountMinor: number;
            currency: string;
        } | {
            /** @constant */
            kind: "things";
            count: number;
        } | {
            /** @constant */
            kind: "reason";
            reason: string;
        };
        ActedByInput: {
            /** @enum {string} */
            kind: "staff" | "customer" | "guest";
            id?: string;
            role?: string;
        };
        TimelineEntryInput: {
            at: string;
            kind: string;
            label: string;
            detail?: string;
            facts?: components["schemas"]["TimelineFactsInput"];
            traceId?: string;
            by?: components["schemas"]["ActedByInput"];
        };
        HistoryEntryInput: {
            at: string;
            kind: string;
            label: string;
            detail?: string;
            facts?: components["schemas"]["TimelineFactsInput"];
            traceId?: string;
            by?: components["schemas"]["ActedByInput"];
            /** @enum {string} */
            lane: "cart" | "stock" | "payment" | "order" | "message";
        };
        WaitingStepInput: {
            label: string;
            /** @enum {string} */
            lane: "cart" | "stock" | "payment" | "order" | "message";
            since: string;
            tries: number;
            lastError: string | null;
            nextTryAt: string;
            isTrying: boolean;
            isStuck: boolean;
        };
        OrderCountsInput: {
            toSend: number;
            oldestToSendAt: string | null;
            returnsToCheck: number;
            refundsDue: number;
        };
        WantedUnitsInput: {
            /** Format: uuid */
            variantId: string;
            quantity: number;
        };
        OrderEditInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "opening" | "payment_due" | "applied" | "lapsed" | "withdrawn";
            reason: string;
            at: string;
            closedAt: string | null;
            removed: components["schemas"]["OrderLineInput"][];
            added: components["schemas"]["OrderLineInput"][];
            removedMinor: number;
            addedMinor: number;
            differenceMinor: number;
            payUntil: string | null;
        };
        OrderEditPreviewInput: {
            removed: components["schemas"]["OrderLineInput"][];
            added: components["schemas"]["OrderLineInput"][];
            removedMinor: number;
            removedTaxMinor: number;
            addedMinor: number;
            addedTaxMinor: number;
            differenceMinor: number;
            steps: components["schemas"]["PriceStepInput"][];
            keptMinor: number;
        };
        UnitsInput: {
            /** Format: uuid */
            variantId: string;
            quantity: number;
        };
        FulfilmentInput: {
            /** Format: uuid */
            id: string;
            at: string;
            carrier: string;
            trackingNumber: string;
            trackingUrl: string | null;
            lines: components["schemas"]["UnitsInput"][];
        };
        RefundInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "due" | "done" | "refused";
            amountMinor: number;
            reason: string;
            at: string;
            finishedAt: string | null;
            returnId: string | null;
            refusal: string | null;
            isOffset: boolean;
        };
        ReturnLineInput: {
            /** Format: uuid */
            variantId: string;
            title: string;
            variantTitle: string;
            image: components["schemas"]["ImageInput"];
            stall: string;
            unitPriceMinor: number;
            quantity: number;
            reason: string;
            receivedQuantity: number;
            restockedQuantity: number;
        };
        ReturnInput: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            state: "requested" | "approved" | "refused" | "received" | "refunded";
            note: string | null;
            refusalReason: string | null;
            requestedAt: string;
            decidedAt: string | null;
            receivedAt: string | null;
            closedAt: string | null;
            lines: components["schemas"]["ReturnLineInput"][];
        };
        ReturnSummaryInput: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            state: "requested" | "approved" | "refused" | "received" | "refunded";
            note: string | null;
            refusalReason: string | null;
            requestedAt: string;
            decidedAt: string | null;
            receivedAt: string | null;
            closedAt: string | null;
            lines: components["schemas"]["ReturnLineInput"][];
            orderNumber: string;
            email: string;
            contactName: string | null;
            currency: string;
            leftToRefundMinor: number;
        };
        OrderTotalsInput: {
            listMinor: number;
            discountMinor: number;
            deliveryMinor: number;
            taxMinor: number;
            taxIncluded: boolean;
            taxLabel: string | null;
            totalMinor: number;
        };
        PlacedLineInput: {
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
            position: number;
            shippedQuantity: number;
            withdrawnQuantity: number;
            onReturnQuantity: number;
            returnedQuantity: number;
        };
        OrderInput: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "confirmed" | "fulfilled" | "cancelled";
            /** @enum {string} */
            fulfilment: "unfulfilled" | "partly" | "fulfilled";
            placedAt: string;
            email: string;
            contactName: string | null;
            customerId: string | null;
            currency: string;
            key?: string;
            market: string;
            address: components["schemas"]["AddressInput"];
            delivery: components["schemas"]["DeliveryInput"];
            lines: components["schemas"]["PlacedLineInput"][];
            steps: components["schemas"]["PriceStepInput"][];
            totals: components["schemas"]["OrderTotalsInput"];
            payment: {
                /** @enum {string} */
                method: "card" | "wallet" | "bank" | "none";
                label: string | null;
                paidWith: components["schemas"]["PaidWithInput"] | null;
            };
            refund: {
                /** @enum {string} */
                state: "due" | "done";
                amountMinor: number;
                reason: string;
                requestedAt: string;
            } | null;
            fulfilments: components["schemas"]["FulfilmentInput"][];
            refunds: components["schemas"]["RefundInput"][];
            returns: components["schemas"]["ReturnInput"][];
            edits: components["schemas"]["OrderEditInput"][];
            leftToRefundMinor: number;
            timeline: components["schemas"]["TimelineEntryInput"][];
        };
        OrderSummaryInput: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "confirmed" | "fulfilled" | "cancelled";
            /** @enum {string} */
            fulfilment: "unfulfilled" | "partly" | "fulfilled";
            placedAt: string;
            email: string;
            contactName: string | null;
            customerId: string | null;
            currency: string;
            totalMinor: number;
            refundedMinor: number;
            itemCount: number;
            city: string;
            region: string;
            /** @enum {string} */
            paymentMethod: "card" | "wallet" | "bank" | "none";
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
        OrderHistoryInput: {
            /** Format: uuid */
            orderId: string;
            /** Format: uuid */
            checkoutId: string;
            checkoutIds: string[];
            intentIds: string[];
            entries: components["schemas"]["HistoryEntryInput"][];
            waiting: components["schemas"]["WaitingStepInput"][];
        };
        OrderDocumentsInput: {
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            number: string;
            issuedAt: string;
            amountMinor: number;
        }[];
        /** Format: binary */
        PdfInput: string;
        ReconciliationInput: {
            at: string | null;
            checked: number;
            repaired: number;
            drift: {
                checkoutId: string | null;
                orderNumber: string | null;
                intentId: string | null;
                kind: string;
                expected: string;
                found: string;
                repair: string | null;
                since: string;
            }[];
        };
        SalesTotalsInput: {
            takingsMinor: number;
            grossMinor: number;
            refundedMinor: number;
            discountMinor: number;
            taxMinor: number;
            deliveryMinor: number;
            orders: number;
            units: number;
            averageBasketMinor: number;
        };
        SalesInput: {
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
            timezone: string;
            /** @enum {string} */
            bucket: "hour" | "day" | "week" | "month";
            currency: string;
            asOf: string;
            totals: components["schemas"]["SalesTotalsInput"];
            series: {
                at: string;
                takingsMinor: number;
                orders: number;
                byStall: {
                    [key: string]: number;
                };
            }[];
            stalls: {
                stall: string;
                takingsMinor: number;
            }[];
            before: {
                /** Format: date */
                firstDay: string;
                /** Format: date */
                lastDay: string;
                totals: components["schemas"]["SalesTotalsInput"];
                series: {
                    at: string;
                    takingsMinor: number;
                }[];
            };
            products: {
                /** Format: uuid */
                productId: string;
                handle: string;
                title: string;
                image: components["schemas"]["ImageInput"];
                stall: string;
                units: number;
                takingsMinor: number;
            }[];
        };
        ReturnPageInput: {
            items: components["schemas"]["ReturnSummaryInput"][];
            nextCursor: string | null;
        };
        GuestBuyerPageInput: {
            items: components["schemas"]["GuestBuyerInput"][];
            nextCursor: string | null;
        };
        PersonalDataInput: {
            service: string;
            data: {
                [key: string]: unknown;
            };
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
        RateTax: {
            ratePpm: number;
            netMinor: number;
            taxMinor: number;
        };
        Image: {
            src: string | null;
            alt: string;
            art: boolean;
            missing?: string;
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
            totalMinor: number;
            promotionMinor?: number;
            taxMinor?: number;
            taxRatePpm?: number;
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
            lines: components["schemas"]["QuoteLine"][];
            code: {
                code: string;
                label: string;
                savedMinor: number;
            } | null;
            promotions?: {
                /** Format: uuid */
                id: string;
            }[];
            steps: components["schemas"]["PriceStep"][];
            listMinor: number;
            discountMinor: number;
            deliveryMinor: number;
            taxMinor: number;
            taxIncluded?: boolean;
            taxes?: components["schemas"]["RateTax"][];
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
                leftMs: number;
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
        CustomerSpend: {
            /** Format: uuid */
            customerId: string;
            orders: number;
            spent: {
                currency: string;
                amountMinor: number;
            }[];
            lastOrderAt: string | null;
        };
        GuestBuyer: {
            email: string;
            name: string;
            orders: number;
            spent: {
                currency: string;
                amountMinor: number;
            }[];
            /** Format: date-time */
            lastOrderAt: string;
            place: {
                city: string;
                region: string;
                country: string;
            };
            cursor: string;
        };
        PaidWith: {
            /** @constant */
            kind: "card";
            brand: string | null;
            last4: string;
            wallet: boolean;
        } | {
            /** @constant */
            kind: "bank";
        } | {
            /** @constant */
            kind: "nothing";
        };
        TimelineFacts: {
            /** @constant */
            kind: "paid";
            paidWith: components["schemas"]["PaidWith"] | null;
        } | {
            /** @constant */
            kind: "parcel";
            count: number;
            carrier: string;
            isLast: boolean;
        } | {
            /** @constant */
            kind: "refund";
            amountMinor: number;
            currency: string;
            /** @enum {string} */
            of: "part" | "rest" | "all";
        } | {
            /** @constant */
            kind: "change";
            added: number;
            out: number;
            amountMinor: number;
            currency: string;
        } | {
            /** @constant */
            kind: "things";
            count: number;
        } | {
            /** @constant */
            kind: "reason";
            reason: string;
        };
        ActedBy: {
            /** @enum {string} */
            kind: "staff" | "customer" | "guest";
            id?: string;
            role?: string;
        };
        TimelineEntry: {
            at: string;
            kind: string;
            label: string;
            detail?: string;
            facts?: components["schemas"]["TimelineFacts"];
            traceId?: string;
            by?: components["schemas"]["ActedBy"];
        };
        HistoryEntry: {
            at: string;
            kind: string;
            label: string;
            detail?: string;
            facts?: components["schemas"]["TimelineFacts"];
            traceId?: string;
            by?: components["schemas"]["ActedBy"];
            /** @enum {string} */
            lane: "cart" | "stock" | "payment" | "order" | "message";
        };
        WaitingStep: {
            label: string;
            /** @enum {string} */
            lane: "cart" | "stock" | "payment" | "order" | "message";
            since: string;
            tries: number;
            lastError: string | null;
            nextTryAt: string;
            isTrying: boolean;
            isStuck: boolean;
        };
        OrderCounts: {
            toSend: number;
            oldestToSendAt: string | null;
            returnsToCheck: number;
            refundsDue: number;
        };
        WantedUnits: {
            /** Format: uuid */
            variantId: string;
            quantity: number;
        };
        OrderEdit: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "opening" | "payment_due" | "applied" | "lapsed" | "withdrawn";
            reason: string;
            at: string;
            closedAt: string | null;
            removed: components["schemas"]["OrderLine"][];
            added: components["schemas"]["OrderLine"][];
            removedMinor: number;
            addedMinor: number;
            differenceMinor: number;
            payUntil: string | null;
        };
        OrderEditPreview: {
            removed: components["schemas"]["OrderLine"][];
            added: components["schemas"]["OrderLine"][];
            removedMinor: number;
            removedTaxMinor: number;
            addedMinor: number;
            addedTaxMinor: number;
            differenceMinor: number;
            steps: components["schemas"]["PriceStep"][];
            keptMinor: number;
        };
        Units: {
            /** Format: uuid */
            variantId: string;
            quantity: number;
        };
        Fulfilment: {
            /** Format: uuid */
            id: string;
            at: string;
            carrier: string;
            trackingNumber: string;
            trackingUrl: string | null;
            lines: components["schemas"]["Units"][];
        };
        Refund: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "due" | "done" | "refused";
            amountMinor: number;
            reason: string;
            at: string;
            finishedAt: string | null;
            returnId: string | null;
            refusal: string | null;
            isOffset: boolean;
        };
        ReturnLine: {
            /** Format: uuid */
            variantId: string;
            title: string;
            variantTitle: string;
            image: components["schemas"]["Image"];
            stall: string;
            unitPriceMinor: number;
            quantity: number;
            reason: string;
            receivedQuantity: number;
            restockedQuantity: number;
        };
        Return: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            state: "requested" | "approved" | "refused" | "received" | "refunded";
            note: string | null;
            refusalReason: string | null;
            requestedAt: string;
            decidedAt: string | null;
            receivedAt: string | null;
            closedAt: string | null;
            lines: components["schemas"]["ReturnLine"][];
        };
        ReturnSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            state: "requested" | "approved" | "refused" | "received" | "refunded";
            note: string | null;
            refusalReason: string | null;
            requestedAt: string;
            decidedAt: string | null;
            receivedAt: string | null;
            closedAt: string | null;
            lines: components["schemas"]["ReturnLine"][];
            orderNumber: string;
            email: string;
            contactName: string | null;
            currency: string;
            leftToRefundMinor: number;
        };
        OrderTotals: {
            listMinor: number;
            discountMinor: number;
            deliveryMinor: number;
            taxMinor: number;
            taxIncluded: boolean;
            taxLabel: string | null;
            totalMinor: number;
        };
        PlacedLine: {
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
            position: number;
            shippedQuantity: number;
            withdrawnQuantity: number;
            onReturnQuantity: number;
            returnedQuantity: number;
        };
        Order: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "confirmed" | "fulfilled" | "cancelled";
            /** @enum {string} */
            fulfilment: "unfulfilled" | "partly" | "fulfilled";
            placedAt: string;
            email: string;
            contactName: string | null;
            customerId: string | null;
            currency: string;
            key?: string;
            market: string;
            address: components["schemas"]["Address"];
            delivery: components["schemas"]["Delivery"];
            lines: components["schemas"]["PlacedLine"][];
            steps: components["schemas"]["PriceStep"][];
            totals: components["schemas"]["OrderTotals"];
            payment: {
                /** @enum {string} */
                method: "card" | "wallet" | "bank" | "none";
                label: string | null;
                paidWith: components["schemas"]["PaidWith"] | null;
            };
            refund: {
                /** @enum {string} */
                state: "due" | "done";
                amountMinor: number;
                reason: string;
                requestedAt: string;
            } | null;
            fulfilments: components["schemas"]["Fulfilment"][];
            refunds: components["schemas"]["Refund"][];
            returns: components["schemas"]["Return"][];
            edits: components["schemas"]["OrderEdit"][];
            leftToRefundMinor: number;
            timeline: components["schemas"]["TimelineEntry"][];
        };
        OrderSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "confirmed" | "fulfilled" | "cancelled";
            /** @enum {string} */
            fulfilment: "unfulfilled" | "partly" | "fulfilled";
            placedAt: string;
            email: string;
            contactName: string | null;
            customerId: string | null;
            currency: string;
            totalMinor: number;
            refundedMinor: number;
            itemCount: number;
            city: string;
            region: string;
            /** @enum {string} */
            paymentMethod: "card" | "wallet" | "bank" | "none";
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
        OrderHistory: {
            /** Format: uuid */
            orderId: string;
            /** Format: uuid */
            checkoutId: string;
            checkoutIds: string[];
            intentIds: string[];
            entries: components["schemas"]["HistoryEntry"][];
            waiting: components["schemas"]["WaitingStep"][];
        };
        OrderDocuments: {
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            number: string;
            issuedAt: string;
            amountMinor: number;
        }[];
        /** Format: binary */
        Pdf: string;
        Reconciliation: {
            at: string | null;
            checked: number;
            repaired: number;
            drift: {
                checkoutId: string | null;
                orderNumber: string | null;
                intentId: string | null;
                kind: string;
                expected: string;
                found: string;
                repair: string | null;
                since: string;
            }[];
        };
        SalesTotals: {
            takingsMinor: number;
            grossMinor: number;
            refundedMinor: number;
            discountMinor: number;
            taxMinor: number;
            deliveryMinor: number;
            orders: number;
            units: number;
            averageBasketMinor: number;
        };
        Sales: {
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
            timezone: string;
            /** @enum {string} */
            bucket: "hour" | "day" | "week" | "month";
            currency: string;
            asOf: string;
            totals: components["schemas"]["SalesTotals"];
            series: {
                at: string;
                takingsMinor: number;
                orders: number;
                byStall: {
                    [key: string]: number;
                };
            }[];
            stalls: {
                stall: string;
                takingsMinor: number;
            }[];
            before: {
                /** Format: date */
                firstDay: string;
                /** Format: date */
                lastDay: string;
                totals: components["schemas"]["SalesTotals"];
                series: {
                    at: string;
                    takingsMinor: number;
                }[];
            };
            products: {
                /** Format: uuid */
                productId: string;
                handle: string;
                title: string;
                image: components["schemas"]["Image"];
                stall: string;
                units: number;
                takingsMinor: number;
            }[];
        };
        ReturnPage: {
            items: components["schemas"]["ReturnSummary"][];
            nextCursor: string | null;
        };
        GuestBuyerPage: {
            items: components["schemas"]["GuestBuyer"][];
            nextCursor: string | null;
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
    getCheckoutOfCart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cartId: string;
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
    getOrderHistory: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["OrderHistory"];
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
        };
    };
    listOrders: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
                status?: "confirmed" | "fulfilled" | "cancelled";
                fulfilment?: "unfulfilled" | "partly" | "fulfilled";
                refunded?: "none" | "some" | "partly" | "fully";
                placedFrom?: string;
                placedTo?: string;
                currency?: "USD" | "EUR" | "AED";
                minTotalMinor?: number;
                maxTotalMinor?: number;
                method?: "card" | "wallet" | "bank" | "none";
                sort?: "newest" | "oldest" | "total";
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
    countOrders: {
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
                    "application/json": components["schemas"]["OrderCounts"];
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
    shipOrder: {
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
                    lines: components["schemas"]["UnitsInput"][];
                    carrier: string;
                    trackingNumber: string;
                    trackingUrl?: string | null;
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
                    "application/json": components["schemas"]["Order"];
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
    refundOrder: {
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
                    amountMinor: number;
                    reason: string;
                    /** @default [] */
                    lines?: components["schemas"]["UnitsInput"][];
                    /** @default false */
                    restock?: boolean;
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
                    "application/json": components["schemas"]["Order"];
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
    retryOrder: {
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
        };
    };
    noteOrder: {
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
                    text: string;
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
                    "application/json": components["schemas"]["Order"];
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
    previewEdit: {
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
                    lines: components["schemas"]["WantedUnitsInput"][];
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
                    "application/json": components["schemas"]["OrderEditPreview"];
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
    editOrder: {
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
                    lines: components["schemas"]["WantedUnitsInput"][];
                    reason: string;
                    expectedDifferenceMinor: number;
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
            /** @description Default Response */
            422: {
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
    getEditCheckout: {
        parameters: {
            query?: {
                key?: string;
            };
            header?: never;
            path: {
                number: string;
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
    payEdit: {
        parameters: {
            query?: {
                key?: string;
            };
            header?: never;
            path: {
                number: string;
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
    resumeEdit: {
        parameters: {
            query?: {
                key?: string;
            };
            header?: never;
            path: {
                number: string;
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
    withdrawEdit: {
        parameters: {
            query?: {
                key?: string;
            };
            header?: never;
            path: {
                number: string;
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
    requestReturn: {
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
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    lines: {
                        /** Format: uuid */
                        variantId: string;
                        quantity: number;
                        reason: string;
                    }[];
                    note?: string | null;
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
                    "application/json": components["schemas"]["Order"];
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
    listReturns: {
        parameters: {
            query?: {
                state?: "requested" | "approved" | "refused" | "received" | "refunded";
                q?: string;
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
                    "application/json": components["schemas"]["ReturnPage"];
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
    getReturn: {
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
                    "application/json": components["schemas"]["ReturnSummary"];
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
    approveReturn: {
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
                    "application/json": components["schemas"]["ReturnSummary"];
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
    refuseReturn: {
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
                    "application/json": components["schemas"]["ReturnSummary"];
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
    receiveReturn: {
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
                    lines: {
                        /** Format: uuid */
                        variantId: string;
                        quantity: number;
                        restock: boolean;
                    }[];
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
                    "application/json": components["schemas"]["ReturnSummary"];
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
    refundReturn: {
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
                    amountMinor: number;
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
                    "application/json": components["schemas"]["ReturnSummary"];
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
    decideOlder: {
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
                    decision: "give back" | "leave";
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
    readSales: {
        parameters: {
            query?: {
                period?: "today" | "yesterday" | "7d" | "30d" | "90d";
                from?: string;
                to?: string;
                bucket?: "hour" | "day" | "week" | "month";
                timezone?: string;
                currency?: string;
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
                    "application/json": components["schemas"]["Sales"];
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
    listCustomerSpend: {
        parameters: {
            query: {
                customerIds: string;
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
                    "application/json": components["schemas"]["CustomerSpend"][];
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
    listGuestBuyers: {
        parameters: {
            query?: {
                q?: string;
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
                    "application/json": components["schemas"]["GuestBuyerPage"];
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
    listDocuments: {
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
                    "application/json": components["schemas"]["OrderDocuments"];
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
    getInvoice: {
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
                    "application/json": components["schemas"]["Pdf"];
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
        };
    };
    getPackingSlip: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["Pdf"];
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
        };
    };
    getReturnLabel: {
        parameters: {
            query?: {
                key?: string;
            };
            header?: never;
            path: {
                number: string;
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
                    "application/json": components["schemas"]["Pdf"];
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
    getInvoiceByNumber: {
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
                    "application/json": components["schemas"]["Pdf"];
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
        };
    };
    getCreditNote: {
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
                    "application/json": components["schemas"]["Pdf"];
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
