import { Field } from '@souk/ui/field';
import { TextArea } from '@souk/ui/text-area';
import type { Refusals, Words } from './front-page-types';

type WordsFieldProps = {
  label: string;
  help?: string;
  words: Words;
  /** Where it stands in its block, as refusals name it. */
  path: string;
  refusals: Refusals;
  most: number;
  /** Several lines, or one. */
  long?: boolean;
  onChange: (words: Words) => void;
};

const languages = [
  { code: 'en', name: 'English', lang: 'en', dir: 'ltr' },
  { code: 'de', name: 'German', lang: 'de', dir: 'ltr' },
  { code: 'ar', name: 'Arabic', lang: 'ar', dir: 'rtl' },
] as const;

/** The same words in each language of the shop. Where one is left empty, shoppers read English. */
export function WordsField({ label, help, words, path, refusals, most, long, onChange }: WordsFieldProps) {
  const Input = long ? TextArea : Field;
  return (
    <fieldset className="grid items-start gap-3 lg:grid-cols-3">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      {help ? <p className="-mt-1.5 text-small text-ink-muted lg:col-span-3">{help}</p> : null}
      {languages.map(({ code, name, lang, dir }) => (
        <Input
          key={code}
          label={name}
          aria-label={`${label} in ${name}`}
          lang={lang}
          dir={dir}
          maxLength={most}
          placeholder={code === 'en' ? undefined : words.en}
          value={words[code] ?? ''}
          refusal={refusals[`${path}.${code}`]}
          onChange={(event) => onChange({ ...words, [code]: event.target.value })}
        />
      ))}
    </fieldset>
  );
}
