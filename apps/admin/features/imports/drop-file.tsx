'use client';

import { Button } from '@souk/ui/button';
import { Checkbox } from '@souk/ui/checkbox';
import { Notice } from '@souk/ui/notice';
import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type DragEvent, useRef, useState } from 'react';
import { sizeOf } from './import-words';
import { ProgressBar } from './progress-bar';
import { useUpload } from './use-upload';

/** Takes a product file by drop or by choice, and leads to its dry run. */
export function DropFile() {
  const router = useRouter();
  const { upload, send, cancel, forget } = useUpload((id) => router.push(`/imports/${id}`));
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [setStock, chooseSetStock] = useState(false);

  const take = (file: File | undefined): void => {
    if (file) send(file, { setStock });
    if (chooser.current) chooser.current.value = '';
  };
  const drag = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    setOver(over);
  };
  const drop = (event: DragEvent): void => {
    drag(event, false);
    take(event.dataTransfer.files[0]);
  };

  return (
    <section
      aria-label="Import a file"
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={drop}
      className={`rounded-panel border-[1.5px] border-dashed bg-raised px-5 py-6 md:px-8 ${isOver ? 'border-glaze' : 'border-line-strong'}`}
    >
      {upload.state === 'sending' ? (
        <div className="grid gap-4">
          <ProgressBar
            label={`Sending ${upload.name}`}
            part={upload.size > 0 ? upload.sent / upload.size : null}
            detail={`${sizeOf(upload.sent)} of ${sizeOf(upload.size)}`}
          />
          <Button variant="quiet" size="small" className="justify-self-start max-md:h-11" onClick={cancel}>
            Cancel
          </Button>
        </div>
      ) : (
        <div className="grid gap-4">
          {upload.state === 'refused' ? (
            <Notice kind="problem" title={`${upload.name} was not taken.`}>
              {upload.detail}
            </Notice>
          ) : null}
          <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
            <div className="flex min-w-0 items-start gap-4">
              <FileUp
                aria-hidden="true"
                className="mt-0.5 size-6 shrink-0 text-ink-muted"
                strokeWidth={1.5}
              />
              <div>
                <p className="font-semibold">Drop a product CSV here</p>
                <p className="max-w-[60ch] text-ink-muted">
                  As Shopify or this shop exports it. First you see what it would do; nothing changes before
                  you say so, and all of it can be undone.
                </p>
              </div>
            </div>
            <input
              ref={chooser}
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              aria-label="Product CSV"
              className="sr-only"
              tabIndex={-1}
              onChange={(event) => take(event.target.files?.[0])}
            />
            <Button
              size="small"
              className="max-md:h-11 max-md:w-full"
              onClick={() => {
                forget();
                chooser.current?.click();
              }}
            >
              Choose a file
            </Button>
          </div>
          <Checkbox
            checked={setStock}
            onChange={(event) => chooseSetStock(event.target.checked)}
            className="max-md:min-h-11"
          >
            Also set the stock of variants that are here already
          </Checkbox>
        </div>
      )}
    </section>
  );
}
