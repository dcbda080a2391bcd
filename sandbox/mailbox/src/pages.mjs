const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (value) => String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]);
const names = (list) => list.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
const at = (time) => `${time.slice(0, 16).replace('T', ' ')} UTC`;

const frame = (title, body, script = '') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/assets/mailbox.css">
${script}
</head>
<body>${body}</body>
</html>`;

const row = (mail) => `<li><a href="/mail/${mail.id}">
<span class="who">${escapeHtml(names(mail.to) || mail.envelopeTo.join(', '))}</span>
<span class="subject">${escapeHtml(mail.subject || 'No subject')}</span>
<time datetime="${mail.receivedAt}">${at(mail.receivedAt)}</time>
</a></li>`;

/** Every mail, newest first. */
export const listPage = (mails, { to }) =>
  frame(
    'Mailbox',
    `<main><header><h1>Mailbox</h1><p>Every email the shop sends lands here, and nowhere else.</p>
<form role="search"><label for="to">Sent to</label><input id="to" name="to" type="search" value="${escapeHtml(to)}" placeholder="amira@example.com"></form></header>
${mails.length > 0 ? `<ol class="mails">${mails.map(row).join('')}</ol>` : '<p class="empty">Nothing here yet. Buy something, or register.</p>'}</main>`,
    '<script src="/assets/refresh.js" defer></script>',
  );

/** One mail: who, when, and the mail itself in a frame that runs nothing. */
export const mailPage = (mail) =>
  frame(
    mail.subject || 'No subject',
    `<main class="reading"><p><a href="/">All mails</a></p><h1>${escapeHtml(mail.subject || 'No subject')}</h1>
<dl><div><dt>From</dt><dd>${escapeHtml(names(mail.from))}</dd></div>
<div><dt>To</dt><dd>${escapeHtml(names(mail.to))}</dd></div>
<div><dt>At</dt><dd>${at(mail.receivedAt)}</dd></div>
<div><dt>Message</dt><dd>${escapeHtml(mail.messageId ?? '')}</dd></div></dl>
${
  mail.html
    ? `<iframe title="The mail" src="/mail/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe>`
    : `<pre>${escapeHtml(mail.text)}</pre>`
}
<p><a href="/mail/${mail.id}/source">As it was sent</a></p></main>`,
  );

/** The mail's own page. Links open in place of the mailbox, and pictures that came inside are found. */
export const mailDocument = (mail) => {
  const html = (mail.html ?? `<pre>${escapeHtml(mail.text)}</pre>`).replace(
    /\bcid:([^"'\s>)]+)/g,
    (_, cid) => `/mail/${mail.id}/parts/${encodeURIComponent(cid)}`,
  );
  const base = '<base target="_top">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
};
