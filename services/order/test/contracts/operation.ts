type Json<T> = { headers: { [name: string]: unknown }; content: { 'application/json': T } };
type ProblemJson = {
  headers: { [name: string]: unknown };
  content: {
    'application/json': {
      type: string;
      title: string;
      status: number;
      code: string;
      detail: string;
      [extra: string]: unknown;
    };
  };
};
type Problems = { 404: ProblemJson; 409: ProblemJson };
type Parameters<Path, Query> = Path extends undefined
  ? { query?: Query; header?: never; path?: never; cookie?: never }
  : { query?: Query; header?: never; path: Path; cookie?: never };
type Nothing = {
  get?: never;
  put?: never;
  post?: never;
  delete?: never;
  options?: never;
  head?: never;
  patch?: never;
  trace?: never;
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
};

export type Get<Path, Answer, Query = never> = Omit<Nothing, 'get'> & {
  get: {
    parameters: Parameters<Path, Query>;
    requestBody?: never;
    responses: { 200: Json<Answer> } & Problems;
  };
};
export type Post<Path, Body, Answer, Status extends 200 | 201 = 200> = Omit<Nothing, 'post'> & {
  post: {
    parameters: Parameters<Path, never>;
    requestBody: { content: { 'application/json': Body } };
    responses: Record<Status, Json<Answer>> & Problems;
  };
};
