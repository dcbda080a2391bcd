const asyncScript = /<script src="([^"]+)"(?: id="_R_")? async=""><\/script>/g;
const preloadedScript = /<link rel="preload" as="script"[^>]* href="([^"]+)"[^>]*>/g;
/** Between two pieces of what the page was made of, each of which Next puts into a script of its own; no data ends so. */
const betweenPieces = /(?<=\]\))<\/script><script>(?=self\.__next_f\.push\()/g;

/** What Next calls a page that holds nothing until its scripts have run, such as one that broke while it was made. */
const MADE_BY_SCRIPT = '<html id="__next_error__"';

/** A page is painted once it is there to its last element: one read by halves would move while the rest comes. */
const LAST = 'all-read';

/**
 * Runs in the browser: fetches and begins the page's scripts once what one came for has been painted, words and the
 * pictures that were to come first: four frames later, when what was drawn has reached the screen, one script after the
 * other, so that a press finds its way in between. A page nobody looks at, or one that has not been painted for a
 * second, begins all the same.
 */
const begin = (scripts: readonly string[]): string => `(function(d){var on;
function go(){if(on)return;on=1;${JSON.stringify(scripts)}.forEach(function(u){setTimeout(function(){var s=d.createElement('script');s.setAttribute('src',u);s.async=true;d.head.appendChild(s)})})}
function after(frames){frames?requestAnimationFrame(function(){after(frames-1)}):go()}
function painted(){Promise.all([].map.call(d.querySelectorAll('img[fetchpriority=high]'),function(i){return i.decode().catch(function(){})})).then(function(){after(4)})}
if(d.hidden)return go();setTimeout(go,1000);try{new PerformanceObserver(painted).observe({type:'paint',buffered:true})}catch(e){go()}})(document)`;

/**
 * Lets a page be painted before its scripts: whatever arrived first used to run first, and the screen stayed empty that
 * much longer; and on a slow line 160 kB of script came through it beside the letters and the picture. Also joins the
 * many small scripts Next writes, so that the policy need not name each of them.
 */
export const paintFirst = (html: string): string => {
  if (html.includes(MADE_BY_SCRIPT)) return html;
  const scripts = new Set<string>();
  const later = (_: string, src: string): string => {
    scripts.add(src);
    return '';
  };
  const waiting = html.replace(preloadedScript, later).replace(asyncScript, later);
  if (scripts.size === 0) return html;
  return waiting
    .replace(betweenPieces, ';')
    .replace('<head>', `<head><link rel="expect" href="#${LAST}" blocking="render"/>`)
    .replace('</body>', () => `<script id="${LAST}">${begin([...scripts])}</script></body>`);
};
