/** What a form-encoded body may hold: text, lists and named groups of the same. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type Form = { [name: string]: FormValue };

const MAX_DEPTH = 8;
const MAX_PAIRS = 1_000;

/** Thrown for a body that cannot be read; `param` names the field. */
export class FormError extends Error {
  readonly param: string;

  constructor(message: string, param: string) {
    super(message);
    this.param = param;
  }
}

/** Reads `a[b][0]=c` into `{a: {b: ['c']}}`, the way Stripe's clients write nested values. */
export const decodeForm = (body: string): Form => {
  const pairs = [...new URLSearchParams(body)];
  if (pairs.length > MAX_PAIRS) throw new FormError(`Too many parameters: at most ${MAX_PAIRS}.`, '');
  const root: Form = emptyGroup();
  for (const [name, value] of pairs) put(root, splitName(name), value);
  return root;
};

// Without a prototype, a parameter called __proto__ or constructor is only a name.
const emptyGroup = (): Form => Object.create(null) as Form;

const splitName = (name: string): string[] => {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match) throw new FormError(`Invalid parameter name: ${name}`, name);
  const path = [match[1]!, ...[...match[2]!.matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1]!)];
  if (path.length > MAX_DEPTH) throw new FormError(`Nested too deeply: ${name}`, name);
  return path;
};

const isIndex = (part: string): boolean => part === '' || /^\d{1,3}$/.test(part);

const put = (root: Form, path: string[], value: string): void => {
  let here: FormValue = root;
  for (const [depth, part] of path.entries()) {
    const next = path[depth + 1];
    const fresh = next === undefined ? value : isIndex(next) ? [] : emptyGroup();
    if (Array.isArray(here)) {
      const index: number = part === '' ? here.length : Number(part);
      if (!isIndex(part) || index > here.length) throw new FormError(`Invalid array: ${path[0]}`, path[0]!);
      if (here[index] === undefined || next === undefined) here[index] = fresh;
      here = here[index]!;
    } else if (typeof here === 'object') {
      if (here[part] === undefined || next === undefined) here[part] = fresh;
      here = here[part]!;
    } else throw new FormError(`Invalid hash: ${path[0]}`, path[0]!);
  }
};
