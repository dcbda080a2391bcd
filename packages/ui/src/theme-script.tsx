export const themeKey = (app: string): string => `${app}.theme`;

/** Day or night is settled before the first paint: what was chosen here, else what the system says. */
const settle = (app: string): string =>
  `try{var t=localStorage.getItem('${themeKey(app)}')}catch(e){}document.documentElement.dataset.theme=t||(matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light')`;

export function ThemeScript({ app, nonce }: { app: string; nonce?: string }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {settle(app)}
    </script>
  );
}
