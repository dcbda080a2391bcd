import { newTraceparent } from '@souk/web-front/traceparent';
import { useEffect, useRef, useState } from 'react';

export type Upload =
  | { state: 'idle' }
  | { state: 'sending'; name: string; sent: number; size: number }
  | { state: 'refused'; name: string; detail: string };

type Answered = { id?: string; error?: { message: string; data?: { refusal?: { detail: string } | null } } };

/** Sends a product file as it is; only this way of asking tells how far it is. Answers the import's id to `done`. */
export function useUpload(done: (id: string) => void) {
  const [upload, setUpload] = useState<Upload>({ state: 'idle' });
  const sending = useRef<XMLHttpRequest>(null);
  useEffect(() => () => sending.current?.abort(), []);

  const send = (file: File, { setStock }: { setStock: boolean }): void => {
    const { name, size } = file;
    const refuse = (detail: string) => setUpload({ state: 'refused', name, detail });
    const request = new XMLHttpRequest();
    sending.current = request;
    const query = new URLSearchParams({ name, setStock: setStock ? '1' : '0' });
    request.open('POST', `/api/imports?${query}`);
    request.setRequestHeader('content-type', 'text/csv');
    request.setRequestHeader('traceparent', newTraceparent());
    request.upload.onprogress = ({ loaded }) => setUpload({ state: 'sending', name, size, sent: loaded });
    request.onerror = () =>
      refuse('The shop does not answer. Check your connection and send the file again.');
    request.onabort = () => setUpload({ state: 'idle' });
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status === 201 && answer?.id) done(answer.id);
      else
        refuse(
          answer?.error?.data?.refusal?.detail ??
            answer?.error?.message ??
            'The shop could not take this file. Send it again.',
        );
    };
    setUpload({ state: 'sending', name, size, sent: 0 });
    request.send(file);
  };

  return {
    upload,
    send,
    cancel: () => sending.current?.abort(),
    forget: () => setUpload({ state: 'idle' }),
  };
}

function parse(text: string): Answered | null {
  try {
    return JSON.parse(text) as Answered;
  } catch {
    return null;
  }
}
