'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Panel } from '../desk/panel';
import { PromotionFields } from './promotion-form';
import type { PromotionForm } from './promotion-form-values';
import { promotionSentence } from './promotion-sentence';
import type { Choices } from './promotion-types';

type PromotionDeskProps = {
  form: UseFormReturn<PromotionForm>;
  choices: Choices | undefined;
  mayWrite: boolean;
  saveLabel: string;
  busy: boolean;
  onSave: (form: PromotionForm) => void;
  /** Above the form: what was brought back, what a colleague did. */
  notices?: ReactNode;
  /** Beside the form. */
  children?: ReactNode;
};

/** The form, what it means in one sentence, and what belongs beside it. */
export function PromotionDesk(props: PromotionDeskProps) {
  const { form, choices, mayWrite, saveLabel, busy, onSave, notices, children } = props;
  const { root } = form.formState.errors;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_360px]">
      <form
        noValidate
        aria-label="Promotion"
        className="min-w-0"
        onSubmit={(event) => {
          form.clearErrors();
          void form.handleSubmit(onSave)(event);
        }}
      >
        {notices}
        {mayWrite ? null : (
          <Notice kind="info" title="You may look, not change." className="mb-5">
            Ask a colleague who is owner or manager.
          </Notice>
        )}
        <fieldset disabled={!mayWrite} className="grid min-w-0 gap-5">
          <PromotionFields form={form} choices={choices} />
        </fieldset>
        {root ? (
          <Notice kind="problem" title="It is not saved." className="mt-5">
            {root.message}
          </Notice>
        ) : null}
        {mayWrite ? (
          <Button type="submit" size="small" className="mt-5 max-md:h-11" busy={busy}>
            {saveLabel}
          </Button>
        ) : null}
      </form>
      <div className="grid min-w-0 gap-5">
        <Panel title="In one sentence">
          <p aria-live="polite" className="px-5 pt-1 pb-5 text-body leading-7">
            {promotionSentence(form.watch(), choices)}
          </p>
        </Panel>
        {children}
      </div>
    </div>
  );
}
