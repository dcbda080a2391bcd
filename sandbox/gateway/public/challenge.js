/** The 3-D Secure page. In a frame it answers quietly and tells the shop's page; alone it is an ordinary form. */
const setup = new URLSearchParams(location.hash.slice(1));
const parent = setup.get('parent');
const framed = window.parent !== window && parent !== null;
const form = document.querySelector('form');

const scheme = setup.get('scheme');
if (framed && (scheme === 'dark' || scheme === 'light')) {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.dataset.theme = scheme;
}
document.documentElement.classList.toggle('framed', framed);

const done = () => window.parent.postMessage({ kind: 'challenge-done' }, parent);

const answer = async (outcome) => {
  const body = new URLSearchParams(new FormData(form));
  body.set('outcome', outcome);
  for (const button of form.querySelectorAll('button')) button.disabled = true;
  const headers = { accept: 'application/json' };
  // Tried again until it arrives: the shop's page asks the gateway how it ended, never this page.
  for (let attempt = 0; attempt < 3; attempt++) {
    const response = await fetch('/actions/answer', { method: 'POST', headers, body }).catch(() => null);
    if (response?.ok) break;
  }
  done();
};

if (framed) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer(event.submitter?.value ?? 'approve');
  });
  form.querySelector('[data-close]')?.addEventListener('click', done);
  const giveUp = () => (form.querySelector('[name=outcome]') ? answer('refuse') : done());
  addEventListener('keydown', (event) => event.key === 'Escape' && giveUp());
  addEventListener('message', ({ source, origin, data }) => {
    if (source === window.parent && origin === parent && data?.kind === 'give-up') giveUp();
  });
}
form?.querySelector('button')?.focus();
