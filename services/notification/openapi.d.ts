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
    "/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The heads of the audit logs that were mailed, newest day first */
        get: operations["listAuditLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/letter-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readLetterChoices"];
        put: operations["chooseLetters"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letter-links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readLetterLink"];
        put?: never;
        post: operations["answerLetterLink"];
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
        AuditLetterInput: {
            /** Format: date */
            day: string;
            /** Format: date-time */
            mailedAt: string;
            mailedTo: string | null;
            heads: {
                service: string;
                place: number;
                hash: string;
                signature: string;
                signed: boolean;
            }[];
            missing: string[];
            publicKey: string;
        };
        LetterChoiceInput: {
            /** @enum {string} */
            channel: "email";
            /** @enum {string} */
            topic: "orders" | "back-in-stock" | "reviews";
            wanted: boolean;
            fixed: boolean;
        };
        LetterChoicesInput: components["schemas"]["LetterChoiceInput"][];
        LetterLinkInput: {
            /** @enum {string} */
            topic: "back-in-stock" | "reviews";
            wanted: boolean;
            market: string;
            address: string;
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
        DeliveryInput: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            eventId: string;
            messageId: string;
            /** @enum {string} */
            template: "order-confirmed" | "order-cancelled" | "order-refunded" | "order-shipped" | "order-return" | "order-edit" | "email-code" | "stock-low" | "back-in-stock" | "review-request" | "staff-invite" | "audit-heads" | "account-erased";
            orderId: string | null;
            recipient: string;
            /** @enum {string} */
            state: "queued" | "sent" | "failed" | "expired";
            tries: number;
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            settledAt: string | null;
        };
        DeliveryPageInput: {
            items: components["schemas"]["DeliveryInput"][];
            nextCursor: string | null;
        };
        ChosenLettersInput: {
            email: string;
            /** @enum {string} */
            channel: "email";
            /** @enum {string} */
            topic: "back-in-stock" | "reviews";
            wanted: boolean;
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
        AuditLetter: {
            /** Format: date */
            day: string;
            /** Format: date-time */
            mailedAt: string;
            mailedTo: string | null;
            heads: {
                service: string;
                place: number;
                hash: string;
                signature: string;
                signed: boolean;
            }[];
            missing: string[];
            publicKey: string;
        };
        LetterChoice: {
            /** @enum {string} */
            channel: "email";
            /** @enum {string} */
            topic: "orders" | "back-in-stock" | "reviews";
            wanted: boolean;
            fixed: boolean;
        };
        LetterChoices: components["schemas"]["LetterChoice"][];
        LetterLink: {
            /** @enum {string} */
            topic: "back-in-stock" | "reviews";
            wanted: boolean;
            market: string;
            address: string;
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
        Delivery: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            eventId: string;
            messageId: string;
            /** @enum {string} */
            template: "order-confirmed" | "order-cancelled" | "order-refunded" | "order-shipped" | "order-return" | "order-edit" | "email-code" | "stock-low" | "back-in-stock" | "review-request" | "staff-invite" | "audit-heads" | "account-erased";
            orderId: string | null;
            recipient: string;
            /** @enum {string} */
            state: "queued" | "sent" | "failed" | "expired";
            tries: number;
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            settledAt: string | null;
        };
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            nextCursor: string | null;
        };
        ChosenLetters: {
            email: string;
            /** @enum {string} */
            channel: "email";
            /** @enum {string} */
            topic: "back-in-stock" | "reviews";
            wanted: boolean;
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
    listDeliveries: {
        parameters: {
            query?: {
                orderId?: string;
                state?: "queued" | "sent" | "failed" | "expired";
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
                    "application/json": components["schemas"]["DeliveryPage"];
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
    retryDelivery: {
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
                    "application/json": components["schemas"]["Delivery"];
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
    listAuditLetters: {
        parameters: {
            query?: {
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
                        items: components["schemas"]["AuditLetter"][];
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
    readLetterChoices: {
        parameters: {
            query: {
                email: string;
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
                    "application/json": components["schemas"]["LetterChoices"];
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
    chooseLetters: {
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
                "application/json": components["schemas"]["ChosenLettersInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterChoices"];
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
        };
    };
    readLetterLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["LetterLink"];
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
    answerLetterLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    wanted: boolean;
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
                    "application/json": components["schemas"]["LetterLink"];
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
