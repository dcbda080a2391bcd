import { useCallback, useRef, useState } from 'react';
import type { Picture } from './product-draft';
import { sendPicture } from './send-picture';

/** A picture on its way, or one that was refused. */
export type Upload = { key: number; name: string; sent: number; refusal: string | null };

/** Sends pictures one after the other and hands each on as it arrives; those that are refused stay until they are put away. */
export function useUploads(onArrived: (picture: Picture) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const lastKey = useRef(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const arrived = useRef(onArrived);
  arrived.current = onArrived;

  const change = useCallback((key: number, changes: Partial<Upload> | null) => {
    setUploads((now) =>
      now.flatMap((one) => (one.key !== key ? [one] : changes ? [{ ...one, ...changes }] : [])),
    );
  }, []);

  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        lastKey.current += 1;
        const key = lastKey.current;
        setUploads((now) => [...now, { key, name: file.name, sent: 0, refusal: null }]);
        turn.current = turn.current.then(async () => {
          const result = await sendPicture(file, (sent) => change(key, { sent }));
          if ('refusal' in result) return change(key, { refusal: result.refusal });
          change(key, null);
          arrived.current({ file: result.file, alt: '', art: result.art, missing: null, sourceUrl: null });
        });
      }
    },
    [change],
  );

  return { uploads, add, putAway: (key: number) => change(key, null) };
}
