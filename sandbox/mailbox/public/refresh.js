/** Keeps the list fresh while someone looks at it. */
const REFRESH_MS = 1_500;

const refresh = async () => {
  if (document.hidden) return;
  const response = await fetch(location.href).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [now, then] = [fresh, document].map((page) => page.querySelector('.mails, .empty'));
  if (now.innerHTML !== then.innerHTML) then.replaceWith(now);
};
setInterval(refresh, REFRESH_MS);
