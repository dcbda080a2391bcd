'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useMay } from '../desk/use-may';
import { EditorHead } from './editor-head';
import { EditorNotices } from './editor-notices';
import { MeetingDialog } from './meeting-dialog';
import { OptionsPanel } from './options-panel';
import { ParticularsPanel } from './particulars-panel';
import { PicturesPanel } from './pictures-panel';
import { PlacePanel } from './place-panel';
import { PricesPanel } from './prices-panel';
import type { Category, Draft, StoredProduct } from './product-draft';
import { SalePanel } from './sale-panel';
import { SaveBar } from './save-bar';
import { SeoPanel } from './seo-panel';
import { TaxPanel } from './tax-panel';
import { useProductEditor } from './use-product-editor';
import { useTaxPerVariant } from './use-tax-per-variant';
import { TAX_CELL } from './variant-row';
import { type Availability, VariantsPanel } from './variants-panel';
import { VisibilityPanel } from './visibility-panel';
import { WordsPanel } from './words-panel';

type EditorFormProps = {
  /** Null for a product that is still to be. */
  stored: StoredProduct | null;
  first: Draft;
  categories: readonly Category[];
  availability: Availability;
  shopUrl: string | null;
};

/** All of a product to be edited. Whoever may not change it reads the same page. */
export function EditorForm({ stored, first, categories, availability, shopUrl }: EditorFormProps) {
  const router = useRouter();
  const mayWrite = useMay('catalogue.write');
  const page = useRef<HTMLDivElement>(null);
  const editor = useProductEditor({
    id: stored?.id ?? null,
    draft: first,
    version: stored?.version ?? null,
    onCreated: (id) => router.replace(`/catalogue/${id}`),
  });
  const { draft, errors, update, meeting } = editor;
  const tax = useTaxPerVariant(draft.variants);
  const part = { draft, errors, update, readOnly: !mayWrite };

  const { refusals } = editor;
  useEffect(() => {
    if (refusals === 0) return;
    const wrong = page.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus({ preventScroll: true });
    wrong?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [refusals]);

  const { asked } = tax;
  useEffect(() => {
    if (asked === 0) return;
    const first = page.current?.querySelector<HTMLElement>(`[name="${TAX_CELL}"]`);
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [asked]);

  return (
    <div ref={page}>
      <EditorHead stored={stored} draft={draft} shopUrl={shopUrl} mayWrite={mayWrite} />
      <EditorNotices editor={editor} />
      <fieldset disabled={!mayWrite} className="min-w-0">
        <legend className="sr-only">The product</legend>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
            <WordsPanel {...part} />
            <PicturesPanel {...part} />
          </div>
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
            <VisibilityPanel {...part} />
            <PlacePanel {...part} categories={categories} />
            <TaxPanel {...part} tax={tax} />
          </div>
        </div>
        <div className="mt-4 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          <OptionsPanel {...part} />
          <VariantsPanel {...part} availability={availability} withTax={tax.shown} />
          <PricesPanel {...part} />
        </div>
        <div className="mt-4 grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_336px]">
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
            <ParticularsPanel {...part} />
            <SeoPanel {...part} />
          </div>
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
            <SalePanel {...part} />
          </div>
        </div>
      </fieldset>
      {mayWrite ? <SaveBar editor={editor} /> : null}
      {meeting && meeting.conflicts.length > 0 ? (
        <MeetingDialog
          meeting={meeting}
          draft={draft}
          categories={categories}
          onSettle={editor.settleMeeting}
          onLater={editor.dismissMeeting}
        />
      ) : null}
    </div>
  );
}
