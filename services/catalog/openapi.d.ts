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
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importProducts"];
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
            related: components["schemas"]["ProductCardInput"][];
            seo: {
                title: string;
                description: string;
            };
            /** Format: date-time */
            publishedAt: string;
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
                picture: string | null;
                tracked: boolean;
                allowBackorder: boolean;
                initialQuantity: number;
                weightGrams: number;
                taxable: boolean;
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
                picture: string | null;
                tracked: boolean;
                allowBackorder: boolean;
                initialQuantity: number;
                weightGrams: number;
                taxable: boolean;
                /** @enum {string} */
                band: "in" | "low" | "out" | "backorder";
                available: number | null;
            }[];
        };
        HomeInput: {
            hero: components["schemas"]["ProductCardInput"][];
            categories: components["schemas"]["CategorySummaryInput"][];
            feature: {
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
            fresh: components["schemas"]["ProductCardInput"][];
            total: number;
        };
        ImportLineInput: {
            /** @constant */
            kind: "progress";
            created: number;
            changed: number;
            unchanged: number;
            refused: number;
            product: string;
        } | {
            /** @constant */
            kind: "problem";
            line: number;
            column: string | null;
            product: string | null;
            /** @enum {string} */
            code: "COLUMN_MISSING" | "FILE_BROKEN" | "FILE_EMPTY" | "FILE_TOO_LARGE" | "TEXT_NOT_UTF8" | "ROW_TOO_WIDE" | "ROW_TOO_NARROW" | "HANDLE_MISSING" | "HANDLE_INVALID" | "HANDLE_REPEATED" | "TITLE_MISSING" | "TEXT_TOO_LONG" | "PRICE_INVALID" | "QUANTITY_INVALID" | "WEIGHT_INVALID" | "POLICY_INVALID" | "FLAG_INVALID" | "STATUS_INVALID" | "OPTION_MISSING" | "OPTION_DUPLICATE" | "TOO_MANY_VARIANTS" | "GIFT_CARD_UNSUPPORTED" | "NOT_SAVED";
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
            complete: boolean;
        };
        PriceChangeInput: {
            listPriceMinor?: number;
            salePriceMinor?: number | null;
            saleLabel?: string | null;
            saleUntil?: string | null;
        };
        SearchResultInput: {
            items: components["schemas"]["ProductCardInput"][];
            total: number;
            understoodAs: string | null;
            nextCursor: string | null;
        };
        SuggestionsInput: {
            products: {
                title: string;
                handle: string;
                image: components["schemas"]["ImageInput"];
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            }[];
            categories: {
                handle: string;
                title: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            }[];
            words: string[];
        };
        KeptPictureInput: {
            file: string;
            src: string;
            width: number;
            height: number;
            art: boolean;
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
            related: components["schemas"]["ProductCard"][];
            seo: {
                title: string;
                description: string;
            };
            /** Format: date-time */
            publishedAt: string;
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
                picture: string | null;
                tracked: boolean;
                allowBackorder: boolean;
                initialQuantity: number;
                weightGrams: number;
                taxable: boolean;
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
                picture: string | null;
                tracked: boolean;
                allowBackorder: boolean;
                initialQuantity: number;
                weightGrams: number;
                taxable: boolean;
                /** @enum {string} */
                band: "in" | "low" | "out" | "backorder";
                available: number | null;
            }[];
        };
        Home: {
            hero: components["schemas"]["ProductCard"][];
            categories: components["schemas"]["CategorySummary"][];
            feature: {
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
            fresh: components["schemas"]["ProductCard"][];
            total: number;
        };
        ImportLine: {
            /** @constant */
            kind: "progress";
            created: number;
            changed: number;
            unchanged: number;
            refused: number;
            product: string;
        } | {
            /** @constant */
            kind: "problem";
            line: number;
            column: string | null;
            product: string | null;
            /** @enum {string} */
            code: "COLUMN_MISSING" | "FILE_BROKEN" | "FILE_EMPTY" | "FILE_TOO_LARGE" | "TEXT_NOT_UTF8" | "ROW_TOO_WIDE" | "ROW_TOO_NARROW" | "HANDLE_MISSING" | "HANDLE_INVALID" | "HANDLE_REPEATED" | "TITLE_MISSING" | "TEXT_TOO_LONG" | "PRICE_INVALID" | "QUANTITY_INVALID" | "WEIGHT_INVALID" | "POLICY_INVALID" | "FLAG_INVALID" | "STATUS_INVALID" | "OPTION_MISSING" | "OPTION_DUPLICATE" | "TOO_MANY_VARIANTS" | "GIFT_CARD_UNSUPPORTED" | "NOT_SAVED";
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
            complete: boolean;
        };
        PriceChange: {
            listPriceMinor?: number;
            salePriceMinor?: number | null;
            saleLabel?: string | null;
            saleUntil?: string | null;
        };
        SearchResult: {
            items: components["schemas"]["ProductCard"][];
            total: number;
            understoodAs: string | null;
            nextCursor: string | null;
        };
        Suggestions: {
            products: {
                title: string;
                handle: string;
                image: components["schemas"]["Image"];
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            }[];
            categories: {
                handle: string;
                title: string;
                /** @enum {string} */
                stall: "sound" | "table" | "home" | "wear" | "bags" | "play" | "outdoors" | "craft" | "leaf" | "indigo" | "amber" | "plum";
            }[];
            words: string[];
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
    getHome: {
        parameters: {
            query?: {
                market?: "en-us";
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
    listCategories: {
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
                kind?: string[] | string;
                colour?: string[] | string;
                size?: string[] | string;
                minPriceMinor?: number;
                maxPriceMinor?: number;
                inHall?: "0" | "1" | "true" | "false";
                sort?: "loved" | "new" | "price-up" | "price-down";
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
            query?: never;
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
    search: {
        parameters: {
            query: {
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
    importProducts: {
        parameters: {
            query?: never;
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
        };
    };
}
