const place = ({ line, column }) => {
  if (!line) return '';
  return column ? `line ${line}, column "${column}": ` : `line ${line}: `;
};

/** What a person reads while a file is imported; progress is rewritten in place on a terminal. */
export const createReport = ({ out, isTerminal, isDry = false }) => {
  let shown = 0;
  let hasProgress = false;
  const clear = () => {
    if (hasProgress) out.write('\r\u001b[2K');
    hasProgress = false;
  };
  const say = (text) => {
    clear();
    out.write(`${text}\n`);
  };
  const progress = ({ created, changed, unchanged, refused }) => {
    const done = created + changed + unchanged + refused;
    if (isTerminal) {
      out.write(`\r\u001b[2K${done} products so far`);
      hasProgress = true;
    } else if (done >= shown + 100) {
      shown = done;
      say(`${done} products so far`);
    }
  };
  const problem = (it) =>
    say(`${place(it)}${it.message}${it.product ? ` Nothing of "${it.product}" was imported.` : ''}`);
  const picture = (it) => say(`${place(it)}${it.message} ${it.product} is in, with a placeholder. ${it.url}`);
  const difference = ({ product, outcome, differences }) => {
    say(`${product} would be ${outcome}`);
    for (const { field, variant, before, after } of differences)
      say(`  ${variant ? `${variant}: ` : ''}${field}: ${before ?? 'nothing'} -> ${after ?? 'nothing'}`);
  };
  const kept = ({ title, sold, editedBy }) => {
    const reasons = [...(sold > 0 ? [`sold: ${sold}`] : []), ...(editedBy ? ['edited since'] : [])];
    say(`${title} stays (${reasons.join(', ') || 'it could not be put back'})`);
  };
  const undone = ({ undone: count, kept: left }) => say(`${count} undone, ${left} stayed`);
  const summary = (it) => {
    if (it.picturesMissing > 0) say(`${it.picturesMissing} pictures missing.`);
    if (it.meanwhile > 0) say(`${it.meanwhile} changed by somebody meanwhile and left alone.`);
    if (!it.complete) say('The file could not be read to its end: nothing of it was imported.');
    else if (!isDry && it.created + it.changed > 0)
      say(`To take it back: npm run import -- --undo ${it.importId}`);
    say(`${it.created} created, ${it.changed} changed, ${it.unchanged} unchanged, ${it.refused} refused`);
  };
  return { progress, problem, picture, difference, kept, undone, summary, clear };
};
