export const themeKey = (app: string): string => `${app}.theme`;

/** Day or night is settled before the first paint: what was chosen here, else what the system says, which may change. */
const settle = (app: string): string =>
  `(function(d,m){function s(){try{var t=localStorage.getItem('${themeKey(app)}')}catch(e){}d.dataset.theme=t||(m.matches?'dark':'light')}s();m.addEventListener('change',s)})(document.documentElement,matchMedia('(prefers-color-scheme: dark)'))`;

export function ThemeScript({ app, nonce }: { app: string; nonce?: string }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {settle(app)}
    </script>
  );
}
