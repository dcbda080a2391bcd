import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { MediaStore } from '../media/media-store.ts';
import type { ProductInput } from './editable.shapes.ts';
import type { Content } from './product-fields.ts';

/** Pictures that were not there before have to be in the store: nobody names a file into being. */
export async function checkPictures(
  store: MediaStore,
  { media }: ProductInput,
  before: Content | null,
): Promise<Refusal | null> {
  const known = new Set(before?.media.map(({ file }) => file));
  const errors: { path: string; message: string }[] = [];
  for (const [index, { file, missing }] of media.entries()) {
    const there = file === null ? missing !== null : known.has(file) || (await store.has(file));
    if (!there)
      errors.push({ path: `media.${index}.file`, message: 'This picture is not here. Upload it once more.' });
    else if (file !== null && missing !== null)
      errors.push({ path: `media.${index}.missing`, message: 'A picture that is here is not missing.' });
  }
  return errors.length === 0
    ? null
    : refuse('PICTURE_UNKNOWN', 'A picture is not here. Upload it once more.', { errors });
}
