import type { Draft, Errors } from './product-draft';

/** What each part of the editor gets: the draft, what is wrong with it, and how to change it. */
export type EditorPart = {
  draft: Draft;
  /** For those who may look only. Plain fields are shut by the fieldset around them. */
  readOnly: boolean;
  errors: Errors;
  /** `paths` are the fields that change: what was said against them is taken back. */
  update: (change: (draft: Draft) => Draft, ...paths: string[]) => void;
};

type TextField = 'handle' | 'title' | 'tagline' | 'storyTitle' | 'storyHtml' | 'vendor' | 'noun';

/** `value`, `onChange` and `refusal` of a plain line of text. */
export const textOf = ({ draft, errors, update }: EditorPart, name: TextField) => ({
  value: draft[name],
  refusal: errors[name],
  onChange: (event: { target: { value: string } }) =>
    update((now) => ({ ...now, [name]: event.target.value }), name),
});
