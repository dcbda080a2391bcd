/** An expected reason not to go on: one sentence that names what is wrong and how to mend it. Shown without a stack. */
export class CannotStart extends Error {
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'CannotStart';
  }
}
