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
    "/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/front-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFrontPage"];
        put: operations["saveFrontPage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{handle}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/variants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changePrice"];
        trace?: never;
    };
    "/products/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setProductStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{handle}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReviews"];
        put?: never;
        post: operations["writeReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeReview"];
        post?: never;
        delete: operations["removeReview"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeskReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/reviews/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/reviews/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rejectReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSynonyms"];
        put?: never;
        post: operations["addSynonym"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/synonyms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeSynonym"];
        post?: never;
        delete: operations["removeSynonym"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/variants/{id}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["watchStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/google-merchant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMerchantFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSitemap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeskProducts"];
        put?: never;
        post: operations["createDeskProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDeskProduct"];
        put: operations["changeDeskProduct"];
        post?: never;
        delete: operations["withdrawDeskProduct"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeskCategories"];
        put?: never;
        post: operations["addCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changeCategory"];
        post?: never;
        delete: operations["removeCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk/category-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["sortCategories"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImports"];
        put?: never;
        /** Imports a product file in one go, or only says what that would do */
        post: operations["importProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/products.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportProducts"];
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
    "/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["uploadPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a product file and begins its dry run */
        post: operations["uploadImport"];
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
        ImageInput: {
            src: string | null;
            alt: string;
            art: boolean;
            missing?: string;
        };
        ProductCardInput: {
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
            kind: string;
            /** @enum {string} */
            stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            stallTitle: string;
            priceMinor: number;
            listPriceMinor: number | null;
            fromPrice: boolean;
            currency: string;
            image: components["schemas"]["ImageInput"];
            badge: ("sold_out" | "sale" | "new") | null;
            lowStock: number | null;
            backOn: string | null;
            rating: {
                average: number;
                count: number;
            } | null;
            soleVariantId: string | null;
        };
        VariantInput: {
            /** Format: uuid */
            id: string;
            sku: string | null;
            title: string;
            optionValues: string[];
            priceMinor: number;
            listPriceMinor: number | null;
            currency: string;
            sale: {
                label: string;
                until: string | null;
            } | null;
            image: components["schemas"]["ImageInput"];
            tracked: boolean;
            /** @enum {string} */
            band: "in" | "low" | "out" | "backorder";
            backOn: string | null;
        };
        ProductDetailInput: {
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
            tagline: string;
            storyTitle: string;
            storyHtml: string;
            vendor: string;
            category: {
                handle: string;
                title: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                position: number;
            };
            kind: {
                handle: string;
                title: string;
            } | null;
            /** @enum {string} */
            stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            particulars: {
                label: string;
                value: string;
            }[];
            options: {
                name: string;
                values: {
                    value: string;
                    swatch: string | null;
                }[];
            }[];
            variants: components["schemas"]["VariantInput"][];
            media: components["schemas"]["ImageInput"][];
            rating: {
                average: number;
                count: number;
                histogram: number[];
            } | null;
            badge: ("sold_out" | "sale" | "new") | null;
            card: components["schemas"]["ProductCardInput"];
            together: components["schemas"]["ProductCardInput"][];
            similar: components["schemas"]["ProductCardInput"][];
            related: components["schemas"]["ProductCardInput"][];
            seo: {
                title: string;
                description: string;
            };
            /** Format: date-time */
            publishedAt: string;
            markets: string[];
        };
        CategorySummaryInput: {
            handle: string;
            title: string;
            /** @enum {string} */
            stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            tagline: string;
            position: number;
            count: number;
            image: components["schemas"]["ImageInput"];
            images: components["schemas"]["ImageInput"][];
        };
        FacetsInput: {
            kind: {
                value: string;
                count: number;
            }[];
            colour: {
                value: string;
                count: number;
                swatch: string | null;
            }[];
            size: {
                value: string;
                count: number;
            }[];
            inHall: number;
            rating: {
                atLeast: number;
                count: number;
            }[];
            price: {
                minMinor: number;
                maxMinor: number;
                buckets: {
                    fromMinor: number;
                    toMinor: number;
                    count: number;
                }[];
            };
        };
        ListingInput: {
            category: {
                handle: string;
                title: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                tagline: string;
                position: number;
                count: number;
                image: components["schemas"]["ImageInput"];
                images: components["schemas"]["ImageInput"][];
                parent: {
                    handle: string;
                    title: string;
                } | null;
            };
            items: components["schemas"]["ProductCardInput"][];
            total: number;
            matching: number;
            facets: components["schemas"]["FacetsInput"];
            nextCursor: string | null;
        };
        DeskCategoryInput: {
            /** Format: uuid */
            id: string;
            parentId: string | null;
            handle: string;
            title: string;
            tagline: string;
            /** @enum {string} */
            stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            position: number;
        };
        DeskProductInput: {
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
            /** @enum {string} */
            status: "draft" | "scheduled" | "published" | "archived";
            publishAt: string | null;
            /** Format: date-time */
            editedAt: string;
            image: components["schemas"]["ImageInput"];
            /** @enum {string} */
            stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            stallTitle: string;
            kindTitle: string | null;
            priceMinor: number;
            listPriceMinor: number | null;
            fromPrice: boolean;
            currency: string;
            variantCount: number;
            /** @enum {string} */
            stock: "in" | "low" | "out";
            lowStock: number | null;
        };
        DeskProductsInput: {
            items: components["schemas"]["DeskProductInput"][];
            matching: {
                count: number;
                more: boolean;
            };
            counts: {
                all: {
                    count: number;
                    more: boolean;
                };
                published: {
                    count: number;
                    more: boolean;
                };
                draft: {
                    count: number;
                    more: boolean;
                };
                scheduled: {
                    count: number;
                    more: boolean;
                };
            };
            nextCursor: string | null;
        };
        ProductEditInput: {
            handle: string;
            title: string;
            tagline: string;
            storyTitle: string;
            storyHtml: string;
            vendor: string;
            noun: string;
            /** Format: uuid */
            categoryId: string;
            kindId: string | null;
            tags: string[];
            particulars: {
                label: string;
                value: string;
            }[];
            options: {
                name: string;
                values: {
                    value: string;
                    swatch: string | null;
                }[];
            }[];
            seo: {
                title: string | null;
                description: string | null;
            };
            /** @enum {string} */
            status: "draft" | "scheduled" | "published" | "archived";
            publishAt: string | null;
            media: {
                file: string | null;
                alt: string;
                art: boolean;
                missing: string | null;
                sourceUrl: string | null;
            }[];
            variants: {
                id: string | null;
                optionValues: string[];
                sku: string | null;
                barcode: string | null;
                listPriceMinor: number;
                sale: {
                    priceMinor: number;
                    label: string;
                    until: string | null;
                } | null;
                prices?: {
                    /** @enum {string} */
                    currency: "EUR" | "AED";
                    listPriceMinor: number;
                    sale: {
                        priceMinor: number;
                        label: string;
                        until: string | null;
                    } | null;
                }[];
                picture: string | null;
                tracked: boolean;
                allowBackorder: boolean;
                initialQuantity: number;
                weightGrams: number;
                /** @enum {string} */
                taxClass?: "standard" | "reduced" | "none";
                taxable?: boolean;
            }[];
        };
        EditorInput: {
            kind: string;
            id?: string;
            role?: string;
        };
        EditableProductInput: {
            /** Format: uuid */
            id: string;
            version: string;
            /** Format: date-time */
            editedAt: string;
            editedBy: components["schemas"]["EditorInput"];
            publishedAt: string | null;
            formerHandles: string[];
            handle: string;
            title: string;
            tagline: string;
            storyTitle: string;
            storyHtml: string;
            vendor: string;
            noun: string;
            /** Format: uuid */
            categoryId: string;
            kindId: string | null;
            tags: string[];
            particulars: {
                label: string;
                value: string;
            }[];
            options: {
                name: string;
                values: {
                    value: string;
                    swatch: string | null;
                }[];
            }[];
            seo: {
                title: string | null;
                description: string | null;
            };
            /** @enum {string} */
            status: "draft" | "scheduled" | "published" | "archived";
            publishAt: string | null;
            media: {
                file: string | null;
                alt: string;
                art: boolean;
                missing: string | null;
                sourceUrl: string | null;
            }[];
            variants: {
                /** Format: uuid */
                id: string;
                optionValues: string[];
                sku: string | null;
                barcode: string | null;
                listPriceMinor: number;
                sale: {
                    priceMinor: number;
                    label: string;
                    until: string | null;
                } | null;
                prices: {
                    /** @enum {string} */
                    currency: "EUR" | "AED";
                    listPriceMinor: number;
                    sale: {
                        priceMinor: number;
                        label: string;
                        until: string | null;
                    } | null;
                }[];
                picture: string | null;
                tracked: boolean;
                allowBackorder: boolean;
                initialQuantity: number;
                weightGrams: number;
                /** @enum {string} */
                taxClass: "standard" | "reduced" | "none";
                /** @enum {string} */
                band: "in" | "low" | "out" | "backorder";
                available: number | null;
            }[];
        };
        MarkedTextInput: {
            text: string;
            found: boolean;
        }[];
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
        FrontPageBlockInput: {
            /** Format: uuid */
            id: string;
            markets: ("en-us" | "de-de" | "ar-ae")[];
            hidden: boolean;
            /** @constant */
            kind: "hero";
            heading: {
                en: string;
                de?: string;
                ar?: string;
            };
            lead: {
                en: string;
                de?: string;
                ar?: string;
            };
            ways: {
                label: {
                    en: string;
                    de?: string;
                    ar?: string;
                };
                to: string;
            }[];
            things: {
                /** @constant */
                from: "newest";
            } | {
                /** @constant */
                from: "best-sold";
            } | {
                /** @constant */
                from: "stall";
                stall: string;
            } | {
                /** @constant */
                from: "products";
                products: string[];
            };
        } | {
            /** Format: uuid */
            id: string;
            markets: ("en-us" | "de-de" | "ar-ae")[];
            hidden: boolean;
            /** @constant */
            kind: "stalls";
            heading: {
                en: string;
                de?: string;
                ar?: string;
            };
            stalls: string[];
        } | {
            /** Format: uuid */
            id: string;
            markets: ("en-us" | "de-de" | "ar-ae")[];
            hidden: boolean;
            /** @constant */
            kind: "things";
            heading: {
                en: string;
                de?: string;
                ar?: string;
            };
            more: {
                label: {
                    en: string;
                    de?: string;
                    ar?: string;
                };
                to: string;
            } | null;
            things: {
                /** @constant */
                from: "newest";
            } | {
                /** @constant */
                from: "best-sold";
            } | {
                /** @constant */
                from: "stall";
                stall: string;
            } | {
                /** @constant */
                from: "products";
                products: string[];
            };
            pick: string | null;
        } | {
            /** Format: uuid */
            id: string;
            markets: ("en-us" | "de-de" | "ar-ae")[];
            hidden: boolean;
            /** @constant */
            kind: "story";
            heading: {
                en: string;
                de?: string;
                ar?: string;
            };
            text: {
                en: string;
                de?: string;
                ar?: string;
            };
            way: {
                label: {
                    en: string;
                    de?: string;
                    ar?: string;
                };
                to: string;
            } | null;
            picture: string | null;
        } | {
            /** Format: uuid */
            id: string;
            markets: ("en-us" | "de-de" | "ar-ae")[];
            hidden: boolean;
            /** @constant */
            kind: "pricing";
            heading: {
                en: string;
                de?: string;
                ar?: string;
            };
            text: {
                en: string;
                de?: string;
                ar?: string;
            };
            way: {
                label: {
                    en: string;
                    de?: string;
                    ar?: string;
                };
                to: string;
            } | null;
        };
        FrontPageInput: {
            version: number;
            blocks: components["schemas"]["FrontPageBlockInput"][];
            /** Format: date-time */
            editedAt: string;
            editedBy: components["schemas"]["EditorInput"];
            products: {
                /** Format: uuid */
                id: string;
                handle: string;
                title: string;
                status: string;
                image: components["schemas"]["ImageInput"];
            }[];
        };
        SaidInput: {
            text: string;
            /** @enum {string} */
            language: "en" | "de" | "ar";
        };
        WayInput: {
            label: components["schemas"]["SaidInput"];
            to: string;
        };
        HomeBlockInput: {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "hero";
            heading: components["schemas"]["SaidInput"];
            lead: components["schemas"]["SaidInput"];
            ways: components["schemas"]["WayInput"][];
            cards: components["schemas"]["ProductCardInput"][];
        } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "stalls";
            heading: components["schemas"]["SaidInput"];
            stalls: components["schemas"]["CategorySummaryInput"][];
        } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "things";
            heading: components["schemas"]["SaidInput"];
            more: components["schemas"]["WayInput"] | null;
            cards: components["schemas"]["ProductCardInput"][];
            pick: {
                /** Format: uuid */
                id: string;
                handle: string;
                title: string;
                kind: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                stallTitle: string;
                priceMinor: number;
                listPriceMinor: number | null;
                fromPrice: boolean;
                currency: string;
                image: components["schemas"]["ImageInput"];
                badge: ("sold_out" | "sale" | "new") | null;
                lowStock: number | null;
                backOn: string | null;
                rating: {
                    average: number;
                    count: number;
                } | null;
                soleVariantId: string | null;
                tagline: string;
                story: {
                    title: string;
                    html: string;
                };
            } | null;
        } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "story";
            heading: components["schemas"]["SaidInput"];
            text: components["schemas"]["SaidInput"];
            way: components["schemas"]["WayInput"] | null;
            picture: {
                image: components["schemas"]["ImageInput"];
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            } | null;
        } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "pricing";
            heading: components["schemas"]["SaidInput"];
            text: components["schemas"]["SaidInput"];
            way: components["schemas"]["WayInput"] | null;
        };
        HomeInput: {
            blocks: components["schemas"]["HomeBlockInput"][];
            stalls: number;
            total: number;
        };
        ImportDifferenceInput: {
            field: string;
            variant: string | null;
            before: string | null;
            after: string | null;
        };
        ImportLineInput: {
            /** @constant */
            kind: "progress";
            created: number;
            changed: number;
            unchanged: number;
            refused: number;
            rowsDone: number;
            bytesDone: number;
            sizeBytes: number;
        } | {
            /** @constant */
            kind: "difference";
            product: string;
            /** @enum {string} */
            outcome: "created" | "changed";
            differences: components["schemas"]["ImportDifferenceInput"][];
        } | {
            /** @constant */
            kind: "problem";
            line: number;
            column: string | null;
            product: string | null;
            /** @enum {string} */
            code: "COLUMN_MISSING" | "FILE_BROKEN" | "FILE_EMPTY" | "FILE_TOO_LARGE" | "TEXT_NOT_UTF8" | "ROW_TOO_WIDE" | "ROW_TOO_NARROW" | "HANDLE_MISSING" | "HANDLE_INVALID" | "HANDLE_REPEATED" | "TITLE_MISSING" | "TEXT_TOO_LONG" | "PRICE_INVALID" | "QUANTITY_INVALID" | "WEIGHT_INVALID" | "POLICY_INVALID" | "FLAG_INVALID" | "TAX_CLASS_INVALID" | "STATUS_INVALID" | "OPTION_MISSING" | "OPTION_DUPLICATE" | "TOO_MANY_VARIANTS" | "GIFT_CARD_UNSUPPORTED" | "NOT_SAVED" | "PICTURE_REFUSED" | "PICTURE_MISSING";
            message: string;
        } | {
            /** @constant */
            kind: "picture";
            line: number;
            product: string;
            url: string;
            message: string;
        } | {
            /** @constant */
            kind: "summary";
            created: number;
            changed: number;
            unchanged: number;
            refused: number;
            picturesMissing: number;
            meanwhile: number;
            complete: boolean;
            /** Format: uuid */
            importId: string;
        };
        ImportInput: {
            /** Format: uuid */
            id: string;
            name: string;
            sizeBytes: number;
            encoding: string;
            delimiter: string;
            by: {
                kind: string;
                id?: string;
                role?: string;
            };
            /** @enum {string} */
            state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "cancelled" | "undoing" | "undone" | "failed";
            setStock: boolean;
            complete: boolean;
            cancelling: boolean;
            rowsDone: number;
            bytesDone: number;
            planned: {
                created: number;
                changed: number;
                unchanged: number;
                refused: number;
            };
            problems: number;
            result: {
                created: number;
                changed: number;
                unchanged: number;
                refused: number;
                meanwhile: number;
                picturesMissing: number;
            } | null;
            changes: {
                applied: number;
                undone: number;
                kept: number;
            } | null;
            failure: string | null;
            /** Format: date-time */
            createdAt: string;
            checkedAt: string | null;
            appliedAt: string | null;
            undoneAt: string | null;
        };
        ImportItemInput: {
            seq: number;
            line: number;
            handle: string;
            title: string;
            /** @enum {string} */
            kind: "created" | "changed" | "unchanged" | "refused";
            outcome: ("created" | "changed" | "unchanged" | "refused" | "meanwhile") | null;
            detail: {
                variants?: number;
                priceMinor?: number;
                stall?: string;
                kind?: string;
                pictures?: number;
            };
            differences: components["schemas"]["ImportDifferenceInput"][];
        };
        ImportProblemInput: {
            id: string;
            /** @enum {string} */
            kind: "problem" | "picture";
            line: number;
            column: string | null;
            product: string | null;
            /** @enum {string} */
            code: "COLUMN_MISSING" | "FILE_BROKEN" | "FILE_EMPTY" | "FILE_TOO_LARGE" | "TEXT_NOT_UTF8" | "ROW_TOO_WIDE" | "ROW_TOO_NARROW" | "HANDLE_MISSING" | "HANDLE_INVALID" | "HANDLE_REPEATED" | "TITLE_MISSING" | "TEXT_TOO_LONG" | "PRICE_INVALID" | "QUANTITY_INVALID" | "WEIGHT_INVALID" | "POLICY_INVALID" | "FLAG_INVALID" | "TAX_CLASS_INVALID" | "STATUS_INVALID" | "OPTION_MISSING" | "OPTION_DUPLICATE" | "TOO_MANY_VARIANTS" | "GIFT_CARD_UNSUPPORTED" | "NOT_SAVED" | "PICTURE_REFUSED" | "PICTURE_MISSING";
            message: string;
            url: string | null;
        };
        ImportChangeInput: {
            seq: number;
            /** Format: uuid */
            productId: string;
            handle: string;
            title: string;
            /** @enum {string} */
            kind: "created" | "changed";
            /** @enum {string} */
            state: "applied" | "undone" | "kept";
            sold: number;
            editedBy: {
                kind: string;
                id?: string;
                role?: string;
            } | null;
        };
        PriceChangeInput: {
            /**
             * @default USD
             * @enum {string}
             */
            currency: "USD" | "EUR" | "AED";
            listPriceMinor?: number;
            salePriceMinor?: number | null;
            saleLabel?: string | null;
            saleUntil?: string | null;
        };
        WrittenReviewInput: {
            rating: number;
            title: string;
            body: string;
            author: string;
            language: string;
        };
        ReviewInput: {
            /** Format: uuid */
            id: string;
            rating: number;
            title: string;
            body: string;
            author: string;
            language: string;
            /** Format: date-time */
            writtenAt: string;
            edited: boolean;
        };
        ReviewPageInput: {
            items: components["schemas"]["ReviewInput"][];
            total: number;
            nextCursor: string | null;
        };
        OwnReviewInput: {
            /** Format: uuid */
            id: string;
            rating: number;
            title: string;
            body: string;
            author: string;
            language: string;
            /** Format: date-time */
            writtenAt: string;
            edited: boolean;
            /** @enum {string} */
            state: "pending" | "published" | "rejected";
            reason: string | null;
        };
        OwnReviewsInput: {
            /** Format: uuid */
            productId: string;
            handle: string;
            bought: boolean;
            review: components["schemas"]["OwnReviewInput"] | null;
        }[];
        DeskReviewInput: {
            /** Format: uuid */
            id: string;
            rating: number;
            title: string;
            body: string;
            author: string;
            language: string;
            /** Format: date-time */
            writtenAt: string;
            edited: boolean;
            /** @enum {string} */
            state: "pending" | "published" | "rejected";
            reason: string | null;
            version: number;
            /** Format: date-time */
            editedAt: string;
            decidedAt: string | null;
            decidedBy: {
                kind: string;
                id?: string;
                role?: string;
            } | null;
            /** Format: uuid */
            customerId: string;
            product: {
                /** Format: uuid */
                id: string;
                handle: string;
                title: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                image: components["schemas"]["ImageInput"];
            };
        };
        DeskReviewPageInput: {
            items: components["schemas"]["DeskReviewInput"][];
            counts: {
                pending: number;
                published: number;
                rejected: number;
            };
            nextCursor: string | null;
        };
        SearchResultInput: {
            items: {
                /** Format: uuid */
                id: string;
                handle: string;
                title: string;
                kind: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                stallTitle: string;
                priceMinor: number;
                listPriceMinor: number | null;
                fromPrice: boolean;
                currency: string;
                image: components["schemas"]["ImageInput"];
                badge: ("sold_out" | "sale" | "new") | null;
                lowStock: number | null;
                backOn: string | null;
                rating: {
                    average: number;
                    count: number;
                } | null;
                soleVariantId: string | null;
                marked: components["schemas"]["MarkedTextInput"];
            }[];
            total: number;
            understoodAs: string | null;
            instead: {
                words: string[];
                categories: {
                    handle: string;
                    title: string;
                    /** @enum {string} */
                    stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                }[];
            } | null;
            nextCursor: string | null;
        };
        SuggestionsInput: {
            products: {
                title: string;
                marked: components["schemas"]["MarkedTextInput"];
                handle: string;
                image: components["schemas"]["ImageInput"];
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            }[];
            categories: {
                handle: string;
                title: string;
                marked: components["schemas"]["MarkedTextInput"];
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            }[];
            words: string[];
        };
        SynonymInput: {
            /** Format: uuid */
            id: string;
            version: number;
            terms: string[];
            /** Format: date-time */
            editedAt: string;
        };
        AskedCardInput: {
            asked: string;
            card: components["schemas"]["ProductCardInput"];
        };
        AskedVariantInput: {
            handle: string;
            variant: components["schemas"]["VariantInput"];
        };
        PersonalDataInput: {
            service: string;
            data: {
                [key: string]: unknown;
            };
        };
        KeptPictureInput: {
            file: string;
            src: string;
            width: number;
            height: number;
            art: boolean;
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
        ProductCard: {
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
            kind: string;
            /** @enum {string} */
            stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            stallTitle: string;
            priceMinor: number;
            listPriceMinor: number | null;
            fromPrice: boolean;
            currency: string;
            image: components["schemas"]["Image"];
            badge: ("sold_out" | "sale" | "new") | null;
            lowStock: number | null;
            backOn: string | null;
            rating: {
                average: number;
                count: number;
            } | null;
            soleVariantId: string | null;
        };
        Variant: {
            /** Format: uuid */
            id: string;
            sku: string | null;
            title: string;
            optionValues: string[];
            priceMinor: number;
            listPriceMinor: number | null;
            currency: string;
            sale: {
                label: string;
                until: string | null;
            } | null;
            image: components["schemas"]["Image"];
            tracked: boolean;
            /** @enum {string} */
            band: "in" | "low" | "out" | "backorder";
            backOn: string | null;
        };
        ProductDetail: {
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
            tagline: string;
            storyTitle: string;
            storyHtml: string;
            vendor: string;
            category: {
                handle: string;
                title: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                position: number;
            };
            kind: {
                handle: string;
                title: string;
            } | null;
            /** @enum {string} */
            stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            particulars: {
                label: string;
                value: string;
            }[];
            options: {
                name: string;
                values: {
                    value: string;
                    swatch: string | null;
                }[];
            }[];
            variants: components["schemas"]["Variant"][];
            media: components["schemas"]["Image"][];
            rating: {
                average: number;
                count: number;
                histogram: number[];
            } | null;
            badge: ("sold_out" | "sale" | "new") | null;
            card: components["schemas"]["ProductCard"];
            together: components["schemas"]["ProductCard"][];
            similar: components["schemas"]["ProductCard"][];
            related: components["schemas"]["ProductCard"][];
            seo: {
                title: string;
                description: string;
            };
            /** Format: date-time */
            publishedAt: string;
            markets: string[];
        };
        CategorySummary: {
            handle: string;
            title: string;
            /** @enum {string} */
            stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            tagline: string;
            position: number;
            count: number;
            image: components["schemas"]["Image"];
            images: components["schemas"]["Image"][];
        };
        Facets: {
            kind: {
                value: string;
                count: number;
            }[];
            colour: {
                value: string;
                count: number;
                swatch: string | null;
            }[];
            size: {
                value: string;
                count: number;
            }[];
            inHall: number;
            rating: {
                atLeast: number;
                count: number;
            }[];
            price: {
                minMinor: number;
                maxMinor: number;
                buckets: {
                    fromMinor: number;
                    toMinor: number;
                    count: number;
                }[];
            };
        };
        Listing: {
            category: {
                handle: string;
                title: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                tagline: string;
                position: number;
                count: number;
                image: components["schemas"]["Image"];
                images: components["schemas"]["Image"][];
                parent: {
                    handle: string;
                    title: string;
                } | null;
            };
            items: components["schemas"]["ProductCard"][];
            total: number;
            matching: number;
            facets: components["schemas"]["Facets"];
            nextCursor: string | null;
        };
        DeskCategory: {
            /** Format: uuid */
            id: string;
            parentId: string | null;
            handle: string;
            title: string;
            tagline: string;
            /** @enum {string} */
            stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            position: number;
        };
        DeskProduct: {
            /** Format: uuid */
            id: string;
            handle: string;
            title: string;
            /** @enum {string} */
            status: "draft" | "scheduled" | "published" | "archived";
            publishAt: string | null;
            /** Format: date-time */
            editedAt: string;
            image: components["schemas"]["Image"];
            /** @enum {string} */
            stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            stallTitle: string;
            kindTitle: string | null;
            priceMinor: number;
            listPriceMinor: number | null;
            fromPrice: boolean;
            currency: string;
            variantCount: number;
            /** @enum {string} */
            stock: "in" | "low" | "out";
            lowStock: number | null;
        };
        DeskProducts: {
            items: components["schemas"]["DeskProduct"][];
            matching: {
                count: number;
                more: boolean;
            };
            counts: {
                all: {
                    count: number;
                    more: boolean;
                };
                published: {
                    count: number;
                    more: boolean;
                };
                draft: {
                    count: number;
                    more: boolean;
                };
                scheduled: {
                    count: number;
                    more: boolean;
                };
            };
            nextCursor: string | null;
        };
        ProductEdit: {
            handle: string;
            title: string;
            tagline: string;
            storyTitle: string;
            storyHtml: string;
            vendor: string;
            noun: string;
            /** Format: uuid */
            categoryId: string;
            kindId: string | null;
            tags: string[];
            particulars: {
                label: string;
                value: string;
            }[];
            options: {
                name: string;
                values: {
                    value: string;
                    swatch: string | null;
                }[];
            }[];
            seo: {
                title: string | null;
                description: string | null;
            };
            /** @enum {string} */
            status: "draft" | "scheduled" | "published" | "archived";
            publishAt: string | null;
            media: {
                file: string | null;
                alt: string;
                art: boolean;
                missing: string | null;
                sourceUrl: string | null;
            }[];
            variants: {
                id: string | null;
                optionValues: string[];
                sku: unknown | null;
                barcode: unknown | null;
                listPriceMinor: number;
                sale: {
                    priceMinor: number;
                    label: string;
                    until: string | null;
                } | null;
                prices?: {
                    /** @enum {string} */
                    currency: "EUR" | "AED";
                    listPriceMinor: number;
                    sale: {
                        priceMinor: number;
                        label: string;
                        until: string | null;
                    } | null;
                }[];
                picture: string | null;
                tracked: boolean;
                allowBackorder: boolean;
                initialQuantity: number;
                weightGrams: number;
                /** @enum {string} */
                taxClass?: "standard" | "reduced" | "none";
                taxable?: boolean;
            }[];
        };
        Editor: {
            kind: string;
            id?: string;
            role?: string;
        };
        EditableProduct: {
            /** Format: uuid */
            id: string;
            version: string;
            /** Format: date-time */
            editedAt: string;
            editedBy: components["schemas"]["Editor"];
            publishedAt: string | null;
            formerHandles: string[];
            handle: string;
            title: string;
            tagline: string;
            storyTitle: string;
            storyHtml: string;
            vendor: string;
            noun: string;
            /** Format: uuid */
            categoryId: string;
            kindId: string | null;
            tags: string[];
            particulars: {
                label: string;
                value: string;
            }[];
            options: {
                name: string;
                values: {
                    value: string;
                    swatch: string | null;
                }[];
            }[];
            seo: {
                title: string | null;
                description: string | null;
            };
            /** @enum {string} */
            status: "draft" | "scheduled" | "published" | "archived";
            publishAt: string | null;
            media: {
                file: string | null;
                alt: string;
                art: boolean;
                missing: string | null;
                sourceUrl: string | null;
            }[];
            variants: {
                /** Format: uuid */
                id: string;
                optionValues: string[];
                sku: string | null;
                barcode: string | null;
                listPriceMinor: number;
                sale: {
                    priceMinor: number;
                    label: string;
                    until: string | null;
                } | null;
                prices: {
                    /** @enum {string} */
                    currency: "EUR" | "AED";
                    listPriceMinor: number;
                    sale: {
                        priceMinor: number;
                        label: string;
                        until: string | null;
                    } | null;
                }[];
                picture: string | null;
                tracked: boolean;
                allowBackorder: boolean;
                initialQuantity: number;
                weightGrams: number;
                /** @enum {string} */
                taxClass: "standard" | "reduced" | "none";
                /** @enum {string} */
                band: "in" | "low" | "out" | "backorder";
                available: number | null;
            }[];
        };
        MarkedText: {
            text: string;
            found: boolean;
        }[];
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
        FrontPageBlock: {
            /** Format: uuid */
            id: string;
            markets: ("en-us" | "de-de" | "ar-ae")[];
            hidden: boolean;
            /** @constant */
            kind: "hero";
            heading: {
                en: string;
                de?: string;
                ar?: string;
            };
            lead: {
                en: string;
                de?: string;
                ar?: string;
            };
            ways: {
                label: {
                    en: string;
                    de?: string;
                    ar?: string;
                };
                to: string;
            }[];
            things: {
                /** @constant */
                from: "newest";
            } | {
                /** @constant */
                from: "best-sold";
            } | {
                /** @constant */
                from: "stall";
                stall: string;
            } | {
                /** @constant */
                from: "products";
                products: string[];
            };
        } | {
            /** Format: uuid */
            id: string;
            markets: ("en-us" | "de-de" | "ar-ae")[];
            hidden: boolean;
            /** @constant */
            kind: "stalls";
            heading: {
                en: string;
                de?: string;
                ar?: string;
            };
            stalls: string[];
        } | {
            /** Format: uuid */
            id: string;
            markets: ("en-us" | "de-de" | "ar-ae")[];
            hidden: boolean;
            /** @constant */
            kind: "things";
            heading: {
                en: string;
                de?: string;
                ar?: string;
            };
            more: {
                label: {
                    en: string;
                    de?: string;
                    ar?: string;
                };
                to: string;
            } | null;
            things: {
                /** @constant */
                from: "newest";
            } | {
                /** @constant */
                from: "best-sold";
            } | {
                /** @constant */
                from: "stall";
                stall: string;
            } | {
                /** @constant */
                from: "products";
                products: string[];
            };
            pick: string | null;
        } | {
            /** Format: uuid */
            id: string;
            markets: ("en-us" | "de-de" | "ar-ae")[];
            hidden: boolean;
            /** @constant */
            kind: "story";
            heading: {
                en: string;
                de?: string;
                ar?: string;
            };
            text: {
                en: string;
                de?: string;
                ar?: string;
            };
            way: {
                label: {
                    en: string;
                    de?: string;
                    ar?: string;
                };
                to: string;
            } | null;
            picture: string | null;
        } | {
            /** Format: uuid */
            id: string;
            markets: ("en-us" | "de-de" | "ar-ae")[];
            hidden: boolean;
            /** @constant */
            kind: "pricing";
            heading: {
                en: string;
                de?: string;
                ar?: string;
            };
            text: {
                en: string;
                de?: string;
                ar?: string;
            };
            way: {
                label: {
                    en: string;
                    de?: string;
                    ar?: string;
                };
                to: string;
            } | null;
        };
        FrontPage: {
            version: number;
            blocks: components["schemas"]["FrontPageBlock"][];
            /** Format: date-time */
            editedAt: string;
            editedBy: components["schemas"]["Editor"];
            products: {
                /** Format: uuid */
                id: string;
                handle: string;
                title: string;
                status: string;
                image: components["schemas"]["Image"];
            }[];
        };
        Said: {
            text: string;
            /** @enum {string} */
            language: "en" | "de" | "ar";
        };
        Way: {
            label: components["schemas"]["Said"];
            to: string;
        };
        HomeBlock: {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "hero";
            heading: components["schemas"]["Said"];
            lead: components["schemas"]["Said"];
            ways: components["schemas"]["Way"][];
            cards: components["schemas"]["ProductCard"][];
        } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "stalls";
            heading: components["schemas"]["Said"];
            stalls: components["schemas"]["CategorySummary"][];
        } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "things";
            heading: components["schemas"]["Said"];
            more: components["schemas"]["Way"] | null;
            cards: components["schemas"]["ProductCard"][];
            pick: {
                /** Format: uuid */
                id: string;
                handle: string;
                title: string;
                kind: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                stallTitle: string;
                priceMinor: number;
                listPriceMinor: number | null;
                fromPrice: boolean;
                currency: string;
                image: components["schemas"]["Image"];
                badge: ("sold_out" | "sale" | "new") | null;
                lowStock: number | null;
                backOn: string | null;
                rating: {
                    average: number;
                    count: number;
                } | null;
                soleVariantId: string | null;
                tagline: string;
                story: {
                    title: string;
                    html: string;
                };
            } | null;
        } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "story";
            heading: components["schemas"]["Said"];
            text: components["schemas"]["Said"];
            way: components["schemas"]["Way"] | null;
            picture: {
                image: components["schemas"]["Image"];
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            } | null;
        } | {
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "pricing";
            heading: components["schemas"]["Said"];
            text: components["schemas"]["Said"];
            way: components["schemas"]["Way"] | null;
        };
        Home: {
            blocks: components["schemas"]["HomeBlock"][];
            stalls: number;
            total: number;
        };
        ImportDifference: {
            field: string;
            variant: string | null;
            before: string | null;
            after: string | null;
        };
        ImportLine: {
            /** @constant */
            kind: "progress";
            created: number;
            changed: number;
            unchanged: number;
            refused: number;
            rowsDone: number;
            bytesDone: number;
            sizeBytes: number;
        } | {
            /** @constant */
            kind: "difference";
            product: string;
            /** @enum {string} */
            outcome: "created" | "changed";
            differences: components["schemas"]["ImportDifference"][];
        } | {
            /** @constant */
            kind: "problem";
            line: number;
            column: string | null;
            product: string | null;
            /** @enum {string} */
            code: "COLUMN_MISSING" | "FILE_BROKEN" | "FILE_EMPTY" | "FILE_TOO_LARGE" | "TEXT_NOT_UTF8" | "ROW_TOO_WIDE" | "ROW_TOO_NARROW" | "HANDLE_MISSING" | "HANDLE_INVALID" | "HANDLE_REPEATED" | "TITLE_MISSING" | "TEXT_TOO_LONG" | "PRICE_INVALID" | "QUANTITY_INVALID" | "WEIGHT_INVALID" | "POLICY_INVALID" | "FLAG_INVALID" | "TAX_CLASS_INVALID" | "STATUS_INVALID" | "OPTION_MISSING" | "OPTION_DUPLICATE" | "TOO_MANY_VARIANTS" | "GIFT_CARD_UNSUPPORTED" | "NOT_SAVED" | "PICTURE_REFUSED" | "PICTURE_MISSING";
            message: string;
        } | {
            /** @constant */
            kind: "picture";
            line: number;
            product: string;
            url: string;
            message: string;
        } | {
            /** @constant */
            kind: "summary";
            created: number;
            changed: number;
            unchanged: number;
            refused: number;
            picturesMissing: number;
            meanwhile: number;
            complete: boolean;
            /** Format: uuid */
            importId: string;
        };
        Import: {
            /** Format: uuid */
            id: string;
            name: string;
            sizeBytes: number;
            encoding: string;
            delimiter: string;
            by: {
                kind: string;
                id?: string;
                role?: string;
            };
            /** @enum {string} */
            state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "cancelled" | "undoing" | "undone" | "failed";
            setStock: boolean;
            complete: boolean;
            cancelling: boolean;
            rowsDone: number;
            bytesDone: number;
            planned: {
                created: number;
                changed: number;
                unchanged: number;
                refused: number;
            };
            problems: number;
            result: {
                created: number;
                changed: number;
                unchanged: number;
                refused: number;
                meanwhile: number;
                picturesMissing: number;
            } | null;
            changes: {
                applied: number;
                undone: number;
                kept: number;
            } | null;
            failure: string | null;
            /** Format: date-time */
            createdAt: string;
            checkedAt: string | null;
            appliedAt: string | null;
            undoneAt: string | null;
        };
        ImportItem: {
            seq: number;
            line: number;
            handle: string;
            title: string;
            /** @enum {string} */
            kind: "created" | "changed" | "unchanged" | "refused";
            outcome: ("created" | "changed" | "unchanged" | "refused" | "meanwhile") | null;
            detail: {
                variants?: number;
                priceMinor?: number;
                stall?: string;
                kind?: string;
                pictures?: number;
            };
            differences: components["schemas"]["ImportDifference"][];
        };
        ImportProblem: {
            id: string;
            /** @enum {string} */
            kind: "problem" | "picture";
            line: number;
            column: string | null;
            product: string | null;
            /** @enum {string} */
            code: "COLUMN_MISSING" | "FILE_BROKEN" | "FILE_EMPTY" | "FILE_TOO_LARGE" | "TEXT_NOT_UTF8" | "ROW_TOO_WIDE" | "ROW_TOO_NARROW" | "HANDLE_MISSING" | "HANDLE_INVALID" | "HANDLE_REPEATED" | "TITLE_MISSING" | "TEXT_TOO_LONG" | "PRICE_INVALID" | "QUANTITY_INVALID" | "WEIGHT_INVALID" | "POLICY_INVALID" | "FLAG_INVALID" | "TAX_CLASS_INVALID" | "STATUS_INVALID" | "OPTION_MISSING" | "OPTION_DUPLICATE" | "TOO_MANY_VARIANTS" | "GIFT_CARD_UNSUPPORTED" | "NOT_SAVED" | "PICTURE_REFUSED" | "PICTURE_MISSING";
            message: string;
            url: string | null;
        };
        ImportChange: {
            seq: number;
            /** Format: uuid */
            productId: string;
            handle: string;
            title: string;
            /** @enum {string} */
            kind: "created" | "changed";
            /** @enum {string} */
            state: "applied" | "undone" | "kept";
            sold: number;
            editedBy: {
                kind: string;
                id?: string;
                role?: string;
            } | null;
        };
        PriceChange: {
            /**
             * @default USD
             * @enum {string}
             */
            currency: "USD" | "EUR" | "AED";
            listPriceMinor?: number;
            salePriceMinor?: number | null;
            saleLabel?: string | null;
            saleUntil?: string | null;
        };
        WrittenReview: {
            rating: number;
            title: string;
            body: string;
            author: string;
            language: string;
        };
        Review: {
            /** Format: uuid */
            id: string;
            rating: number;
            title: string;
            body: string;
            author: string;
            language: string;
            /** Format: date-time */
            writtenAt: string;
            edited: boolean;
        };
        ReviewPage: {
            items: components["schemas"]["Review"][];
            total: number;
            nextCursor: string | null;
        };
        OwnReview: {
            /** Format: uuid */
            id: string;
            rating: number;
            title: string;
            body: string;
            author: string;
            language: string;
            /** Format: date-time */
            writtenAt: string;
            edited: boolean;
            /** @enum {string} */
            state: "pending" | "published" | "rejected";
            reason: string | null;
        };
        OwnReviews: {
            /** Format: uuid */
            productId: string;
            handle: string;
            bought: boolean;
            review: components["schemas"]["OwnReview"] | null;
        }[];
        DeskReview: {
            /** Format: uuid */
            id: string;
            rating: number;
            title: string;
            body: string;
            author: string;
            language: string;
            /** Format: date-time */
            writtenAt: string;
            edited: boolean;
            /** @enum {string} */
            state: "pending" | "published" | "rejected";
            reason: string | null;
            version: number;
            /** Format: date-time */
            editedAt: string;
            decidedAt: string | null;
            decidedBy: {
                kind: string;
                id?: string;
                role?: string;
            } | null;
            /** Format: uuid */
            customerId: string;
            product: {
                /** Format: uuid */
                id: string;
                handle: string;
                title: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                image: components["schemas"]["Image"];
            };
        };
        DeskReviewPage: {
            items: components["schemas"]["DeskReview"][];
            counts: {
                pending: number;
                published: number;
                rejected: number;
            };
            nextCursor: string | null;
        };
        SearchResult: {
            items: {
                /** Format: uuid */
                id: string;
                handle: string;
                title: string;
                kind: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                stallTitle: string;
                priceMinor: number;
                listPriceMinor: number | null;
                fromPrice: boolean;
                currency: string;
                image: components["schemas"]["Image"];
                badge: ("sold_out" | "sale" | "new") | null;
                lowStock: number | null;
                backOn: string | null;
                rating: {
                    average: number;
                    count: number;
                } | null;
                soleVariantId: string | null;
                marked: components["schemas"]["MarkedText"];
            }[];
            total: number;
            understoodAs: string | null;
            instead: {
                words: string[];
                categories: {
                    handle: string;
                    title: string;
                    /** @enum {string} */
                    stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                }[];
            } | null;
            nextCursor: string | null;
        };
        Suggestions: {
            products: {
                title: string;
                marked: components["schemas"]["MarkedText"];
                handle: string;
                image: components["schemas"]["Image"];
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            }[];
            categories: {
                handle: string;
                title: string;
                marked: components["schemas"]["MarkedText"];
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            }[];
            words: string[];
        };
        Synonym: {
            /** Format: uuid */
            id: string;
            version: number;
            terms: string[];
            /** Format: date-time */
            editedAt: string;
        };
        AskedCard: {
            asked: string;
            card: components["schemas"]["ProductCard"];
        };
        AskedVariant: {
            handle: string;
            variant: components["schemas"]["Variant"];
        };
        PersonalData: {
            service: string;
            data: {
                [key: string]: unknown;
            };
        };
        KeptPicture: {
            file: string;
            src: string;
            width: number;
            height: number;
            art: boolean;
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
    getHome: {
        parameters: {
            query?: {
                market?: "en-us" | "de-de" | "ar-ae";
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
                    "application/json": components["schemas"]["Home"];
                };
            };
        };
    };
    getFrontPage: {
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
                    "application/json": components["schemas"]["FrontPage"];
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
    saveFrontPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    blocks: components["schemas"]["FrontPageBlockInput"][];
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
                    "application/json": components["schemas"]["FrontPage"];
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
    listCategories: {
        parameters: {
            query?: {
                market?: "en-us" | "de-de" | "ar-ae";
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
                        handle: string;
                        title: string;
                        /** @enum {string} */
                        stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                        tagline: string;
                        position: number;
                        count: number;
                        image: components["schemas"]["Image"];
                        images: components["schemas"]["Image"][];
                        kinds: {
                            handle: string;
                            title: string;
                            count: number;
                        }[];
                    }[];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                market?: "en-us" | "de-de" | "ar-ae";
                kind?: string[] | string;
                colour?: string[] | string;
                size?: string[] | string;
                minPriceMinor?: number;
                maxPriceMinor?: number;
                inHall?: "0" | "1" | "true" | "false";
                minRating?: number;
                sort?: "loved" | "selling" | "new" | "price-up" | "price-down";
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                handle: string;
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
                    "application/json": components["schemas"]["Listing"];
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
    getProduct: {
        parameters: {
            query?: {
                market?: "en-us" | "de-de" | "ar-ae";
            };
            header?: never;
            path: {
                handle: string;
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
                    "application/json": components["schemas"]["ProductDetail"];
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
    changePrice: {
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
                "application/json": components["schemas"]["PriceChangeInput"];
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
                        variantId: string;
                        /** Format: uuid */
                        productId: string;
                        currency: string;
                        listPriceMinor: number;
                        salePriceMinor: number | null;
                        saleLabel: string | null;
                        saleUntil: string | null;
                    };
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
    setProductStatus: {
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
                    /** @enum {string} */
                    status: "draft" | "published";
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
                        /** @enum {string} */
                        status: "draft" | "published";
                        changed: boolean;
                    };
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
    readCards: {
        parameters: {
            query?: {
                market?: "en-us" | "de-de" | "ar-ae";
                handles?: string;
                variantIds?: string;
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
                        cards: components["schemas"]["AskedCard"][];
                        variants: components["schemas"]["AskedVariant"][];
                    };
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                market?: "en-us" | "de-de" | "ar-ae";
                q: string;
                limit?: number;
                after?: string;
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
                    "application/json": components["schemas"]["SearchResult"];
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
        };
    };
    suggest: {
        parameters: {
            query: {
                q: string;
                market?: "en-us" | "de-de" | "ar-ae";
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
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                sort?: "newest" | "highest" | "lowest";
                rating?: number;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                handle: string;
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
                    "application/json": components["schemas"]["ReviewPage"];
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
    writeReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenReviewInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
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
            401: {
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
    changeReview: {
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
                "application/json": components["schemas"]["WrittenReviewInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
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
            401: {
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
    removeReview: {
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
                    "application/json": {
                        /** @enum {boolean} */
                        removed: true;
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
            401: {
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
    listOwnReviews: {
        parameters: {
            query?: {
                productIds?: string;
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
                    "application/json": components["schemas"]["OwnReviews"];
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
    listDeskReviews: {
        parameters: {
            query?: {
                state?: "pending" | "published" | "rejected";
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
                    "application/json": components["schemas"]["DeskReviewPage"];
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
    publishReview: {
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
                    version: number;
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
                    "application/json": components["schemas"]["DeskReview"];
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
    rejectReview: {
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
                    version: number;
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
                    "application/json": components["schemas"]["DeskReview"];
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
    listSynonyms: {
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
                    "application/json": components["schemas"]["Synonym"][];
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
    addSynonym: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    terms: string[];
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
                    "application/json": components["schemas"]["Synonym"];
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
    changeSynonym: {
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
                    version: number;
                    terms: string[];
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
                    "application/json": components["schemas"]["Synonym"];
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
    removeSynonym: {
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
                    "application/json": {
                        /** @enum {boolean} */
                        removed: true;
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
    watchStock: {
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
                    email: string;
                    market: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        asked: true;
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
    getMerchantFeed: {
        parameters: {
            query?: {
                part?: number;
                market?: "en-us" | "de-de" | "ar-ae";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RSS 2.0 with the elements of Google Merchant Center */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
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
    getSitemap: {
        parameters: {
            query?: {
                part?: number;
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
                        parts: number;
                        feedParts: number;
                        places: string[];
                        products: {
                            handle: string;
                            /** Format: date-time */
                            updatedAt: string;
                            markets: string[];
                        }[];
                    };
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
    getMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A picture, webp or avif as its name says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    listDeskProducts: {
        parameters: {
            query?: {
                q?: string;
                status?: "draft" | "scheduled" | "published" | "archived";
                category?: string;
                stock?: "in" | "low" | "out";
                sort?: "edited" | "title" | "price-up" | "price-down";
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
                    "application/json": components["schemas"]["DeskProducts"];
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
        };
    };
    createDeskProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductEditInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditableProduct"];
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
    getDeskProduct: {
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
                    "application/json": components["schemas"]["EditableProduct"];
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
    changeDeskProduct: {
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
                    expectedVersion: string;
                    product: components["schemas"]["ProductEditInput"];
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
                    "application/json": components["schemas"]["EditableProduct"];
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
    withdrawDeskProduct: {
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
                    "application/json": {
                        /** Format: uuid */
                        productId: string;
                        /** @enum {string} */
                        status: "archived";
                        changed: boolean;
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
        };
    };
    listDeskCategories: {
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
                        /** Format: uuid */
                        id: string;
                        parentId: string | null;
                        handle: string;
                        title: string;
                        tagline: string;
                        /** @enum {string} */
                        stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                        position: number;
                        count: number;
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
    addCategory: {
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
                    /** @default  */
                    tagline?: string;
                    /**
                     * @default leaf
                     * @enum {string}
                     */
                    stall?: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                    parentId: string | null;
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
                    "application/json": components["schemas"]["DeskCategory"];
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
    changeCategory: {
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
                    /** @default  */
                    tagline?: string;
                    /**
                     * @default leaf
                     * @enum {string}
                     */
                    stall?: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
                    parentId: string | null;
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
                    "application/json": components["schemas"]["DeskCategory"];
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
    removeCategory: {
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
                    "application/json": {
                        /** Format: uuid */
                        id: string;
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
    sortCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId: string | null;
                    ids: string[];
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
                        ids: string[];
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
    listImports: {
        parameters: {
            query?: {
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
                        items: components["schemas"]["Import"][];
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
    importProducts: {
        parameters: {
            query?: {
                name?: string;
                setStock?: "0" | "1";
                dryRun?: "0" | "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One ImportLine as JSON a line, as they happen; the last is the summary */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ImportLine"];
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
            413: {
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
    getImport: {
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
                    "application/json": components["schemas"]["Import"];
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
    listImportProducts: {
        parameters: {
            query?: {
                kind?: "created" | "changed" | "unchanged" | "refused" | "meanwhile";
                after?: number;
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
                        items: components["schemas"]["ImportItem"][];
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
    listImportProblems: {
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
                        items: components["schemas"]["ImportProblem"][];
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
    listImportChanges: {
        parameters: {
            query?: {
                state?: "applied" | "undone" | "kept";
                after?: number;
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
                        items: components["schemas"]["ImportChange"][];
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
    applyImport: {
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
                    /** @default false */
                    overwrite?: boolean;
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
                    "application/json": components["schemas"]["Import"];
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
    cancelImport: {
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
                    "application/json": components["schemas"]["Import"];
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
    undoImport: {
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
                    "application/json": components["schemas"]["Import"];
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
    exportProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV that an import reads */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
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
    uploadPicture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptPicture"];
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
            413: {
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
    uploadImport: {
        parameters: {
            query?: {
                name?: string;
                setStock?: "0" | "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
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
            413: {
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
}
