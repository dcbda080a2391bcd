/** What keeps a command from doing its work, in one sentence for the person who typed it. */
export class CannotStart extends Error {}
