/** Keeps the page fresh while someone looks at it; nothing moves when nothing changed. */
const REFRESH_MS = 2_000;
let seen = document.querySelector('main').innerHTML;

const refresh = async () => {
  if (document.hidden || document.getSelection()?.type === 'Range') return;
  const response = await fetch('/', { headers: { accept: 'text/html' } }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser()
    .parseFromString(await response.text(), 'text/html')
    .querySelector('main').innerHTML;
  if (fresh === seen) return;
  seen = fresh;
  document.querySelector('main').innerHTML = fresh;
};
setInterval(refresh, REFRESH_MS);
