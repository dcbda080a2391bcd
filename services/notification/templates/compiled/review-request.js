// Compiled by scripts/compile-templates.mjs: do not edit.

// palette.ts
var day = {
  paper: "#f8f1e4",
  raised: "#fffaf0",
  sunk: "#efe4d0",
  line: "#e1d4bd",
  ink: "#22170f",
  muted: "#665444",
  glaze: "#0b6663",
  footer: "#22170f",
  onFooter: "#f8f1e4",
  onFooterMuted: "#cbb9a1"
};
var night = {
  paper: "#18110c",
  raised: "#231a13",
  sunk: "#110b07",
  line: "#3b2d21",
  ink: "#f7ecdb",
  muted: "#c3b098",
  glaze: "#71cbc2",
  footer: "#0f0906",
  onFooter: "#f7ecdb",
  onFooterMuted: "#b7a48c"
};
var saffron = "#eda71f";
var display = "Fraunces, 'Iowan Old Style', 'Palatino Linotype', Georgia, serif";
var sans = "'Instrument Sans', -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
var FLOOR_PX = 16;
var onFloor = (wall, floor, heightPx) => `linear-gradient(to top, ${floor} ${heightPx}px, ${wall} ${heightPx}px)`;

// table.ts
var table = { role: "presentation", cellPadding: 0, cellSpacing: 0, border: 0 };

// logo.tsx
import { jsx, jsxs } from "react/jsx-runtime";
var Logo = ({ href }) => /* @__PURE__ */ jsx("table", { ...table, children: /* @__PURE__ */ jsx("tbody", { children: /* @__PURE__ */ jsxs("tr", { children: [
  /* @__PURE__ */ jsx(
    "td",
    {
      width: 20,
      height: 24,
      align: "center",
      valign: "bottom",
      style: {
        backgroundColor: saffron,
        borderRadius: "10px 10px 0 0 / 9px 9px 0 0",
        fontSize: 1,
        lineHeight: "1px"
      },
      children: /* @__PURE__ */ jsx("table", { ...table, align: "center", children: /* @__PURE__ */ jsx("tbody", { children: /* @__PURE__ */ jsx("tr", { children: /* @__PURE__ */ jsx(
        "td",
        {
          width: 8,
          height: 13,
          className: "on-paper",
          style: {
            backgroundColor: day.paper,
            borderRadius: "4px 4px 0 0",
            fontSize: 1,
            lineHeight: "1px"
          },
          children: " "
        }
      ) }) }) })
    }
  ),
  /* @__PURE__ */ jsx("td", { style: { padding: "0 10px" }, children: /* @__PURE__ */ jsx(
    "a",
    {
      href,
      className: "in-ink",
      style: {
        fontFamily: display,
        fontSize: 26,
        lineHeight: "30px",
        fontWeight: 600,
        letterSpacing: "-0.01em",
        color: day.ink,
        textDecoration: "none"
      },
      children: "Souk"
    }
  ) })
] }) }) });

// stalls.ts
var stalls = {
  sound: {
    light: { tile: "#e1d6e9", niche: "#c8b5da", floor: "#b39bc3" },
    dark: { tile: "#272029", niche: "#473853", floor: "#322639" }
  },
  table: {
    light: { tile: "#c7e0e7", niche: "#95c6d7", floor: "#7aadbf" },
    dark: { tile: "#192428", niche: "#1e4350", floor: "#122e38" }
  },
  home: {
    light: { tile: "#dbdfba", niche: "#bec586", floor: "#a8ac68" },
    dark: { tile: "#242412", niche: "#404219", floor: "#2d2e0e" }
  },
  wear: {
    light: { tile: "#f8d1ca", niche: "#efaba4", floor: "#db9089" },
    dark: { tile: "#311d1b", niche: "#5e3130", floor: "#43211f" }
  },
  bags: {
    light: { tile: "#efd8af", niche: "#e0b96f", floor: "#cb9f4d" },
    dark: { tile: "#30200d", niche: "#5a3704", floor: "#402502" }
  },
  play: {
    light: { tile: "#c4e3d6", niche: "#8cccba", floor: "#6eb4a1" },
    dark: { tile: "#162620", niche: "#10473e", floor: "#0d312a" }
  },
  outdoors: {
    light: { tile: "#f7d3bc", niche: "#ecaf8b", floor: "#d8956e" },
    dark: { tile: "#301e14", niche: "#5d341e", floor: "#422312" }
  },
  craft: {
    light: { tile: "#f2d2da", niche: "#e4acc2", floor: "#d091a9" },
    dark: { tile: "#2e1e22", niche: "#583243", floor: "#3e222d" }
  },
  leaf: {
    light: { tile: "#cfe2c4", niche: "#a5cb9a", floor: "#8cb27e" },
    dark: { tile: "#1d2518", niche: "#2d4629", floor: "#1e311a" }
  },
  indigo: {
    light: { tile: "#d4dbec", niche: "#b0bddf", floor: "#99a3c9" },
    dark: { tile: "#21222a", niche: "#373d56", floor: "#262a3b" }
  },
  amber: {
    light: { tile: "#f3d5b8", niche: "#e7b382", floor: "#d39964" },
    dark: { tile: "#301f12", niche: "#5a3617", floor: "#3f250c" }
  },
  plum: {
    light: { tile: "#ebd3e2", niche: "#d9afcf", floor: "#c495b8" },
    dark: { tile: "#2b1e26", niche: "#51344c", floor: "#392334" }
  }
};
var knownStall = (name) => name in stalls ? name : "bags";

// night-styles.ts
var nightStyles = (usedStalls) => {
  const colours = Object.entries(night).flatMap(([name, colour]) => [
    `.on-${name}{background-color:${colour}!important}`,
    `.in-${name}{color:${colour}!important}`,
    `.edge-${name}{border-color:${colour}!important}`
  ]);
  const tiles = [...new Set(usedStalls)].flatMap((name) => {
    const { tile, niche, floor } = stalls[name].dark;
    return [standing(`.tile-${name}`, tile, floor), standing(`.niche-${name}`, niche, floor)];
  });
  const rules = [...colours, ...tiles];
  const forOutlook = rules.map((rule) => `[data-ogsc] ${rule}`);
  return `@media (prefers-color-scheme:dark){${rules.join("")}}${forOutlook.join("")}`;
};
var standing = (selector, wall, floor) => `${selector}{background-color:${wall}!important;background-image:${onFloor(wall, floor, FLOOR_PX)}!important}`;

// letter.tsx
import { Fragment, jsx as jsx2, jsxs as jsxs2 } from "react/jsx-runtime";
var phoneStyles = `
body{margin:0;padding:0;-webkit-text-size-adjust:100%}
table{border-collapse:separate;border-spacing:0}
img{border:0}
a:focus{outline:3px solid ${day.glaze};outline-offset:3px}
@media (max-width:480px){
.side{padding-left:20px!important;padding-right:20px!important}
.title{font-size:32px!important;line-height:36px!important}
.panel{padding:20px!important}
.stack{display:block!important;width:100%!important;box-sizing:border-box!important;padding-left:0!important}
.gap-above{padding-top:24px!important}
}`;
var Letter = ({
  title,
  preview,
  storefrontUrl,
  market,
  language = "en",
  stallsUsed = [],
  footer,
  noMore,
  children
}) => /* @__PURE__ */ jsxs2("html", { lang: language, dir: language === "ar" ? "rtl" : "ltr", children: [
  /* @__PURE__ */ jsxs2("head", { children: [
    /* @__PURE__ */ jsx2("meta", { httpEquiv: "Content-Type", content: "text/html; charset=UTF-8" }),
    /* @__PURE__ */ jsx2("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    /* @__PURE__ */ jsx2("meta", { name: "color-scheme", content: "light dark" }),
    /* @__PURE__ */ jsx2("meta", { name: "supported-color-schemes", content: "light dark" }),
    /* @__PURE__ */ jsx2("title", { children: title }),
    /* @__PURE__ */ jsx2("style", { children: `:root{color-scheme:light dark;supported-color-schemes:light dark}${phoneStyles}${nightStyles(stallsUsed)}` })
  ] }),
  /* @__PURE__ */ jsxs2(
    "body",
    {
      dir: language === "ar" ? "rtl" : "ltr",
      className: "on-paper",
      style: { margin: 0, padding: 0, backgroundColor: day.paper },
      children: [
        /* @__PURE__ */ jsx2("div", { style: { display: "none", maxHeight: 0, overflow: "hidden", opacity: 0 }, children: preview }),
        /* @__PURE__ */ jsx2("table", { ...table, width: "100%", className: "on-paper", style: { backgroundColor: day.paper }, children: /* @__PURE__ */ jsxs2("tbody", { children: [
          /* @__PURE__ */ jsx2("tr", { children: /* @__PURE__ */ jsx2("td", { align: "center", children: /* @__PURE__ */ jsx2("table", { ...table, width: "100%", style: { maxWidth: 600 }, children: /* @__PURE__ */ jsxs2("tbody", { children: [
            /* @__PURE__ */ jsx2("tr", { children: /* @__PURE__ */ jsx2("td", { className: "side in-ink", style: { padding: "32px 32px 24px" }, children: /* @__PURE__ */ jsx2(Logo, { href: `${storefrontUrl}/${market}` }) }) }),
            children
          ] }) }) }) }),
          /* @__PURE__ */ jsx2("tr", { children: /* @__PURE__ */ jsx2("td", { style: { height: 56, lineHeight: "56px", fontSize: 1 }, children: " " }) }),
          /* @__PURE__ */ jsx2("tr", { children: /* @__PURE__ */ jsx2("td", { align: "center", className: "on-footer", style: { backgroundColor: day.footer }, children: /* @__PURE__ */ jsx2("table", { ...table, width: "100%", style: { maxWidth: 600 }, children: /* @__PURE__ */ jsx2("tbody", { children: /* @__PURE__ */ jsx2("tr", { children: /* @__PURE__ */ jsxs2(
            "td",
            {
              className: "side in-onFooterMuted",
              style: {
                padding: "32px",
                fontFamily: sans,
                fontSize: 14,
                lineHeight: "22px",
                color: day.onFooterMuted
              },
              children: [
                /* @__PURE__ */ jsx2(
                  "span",
                  {
                    className: "in-onFooter",
                    style: { fontFamily: display, fontSize: 22, lineHeight: "28px", color: day.onFooter },
                    children: "Souk"
                  }
                ),
                /* @__PURE__ */ jsx2("br", {}),
                footer,
                noMore ? /* @__PURE__ */ jsxs2(Fragment, { children: [
                  /* @__PURE__ */ jsx2("br", {}),
                  /* @__PURE__ */ jsx2(
                    "a",
                    {
                      href: noMore.url,
                      className: "in-onFooter",
                      style: { color: day.onFooter, textDecoration: "underline" },
                      children: noMore.label
                    }
                  )
                ] }) : null
              ]
            }
          ) }) }) }) }) })
        ] }) })
      ]
    }
  )
] });

// niche.tsx
import { jsx as jsx3 } from "react/jsx-runtime";
var ARCH = "50% 50% 0 0 / 38% 38% 0 0";
var Niche = ({ picture, widthPx }) => {
  const stall = knownStall(picture.stall);
  const { tile, niche, floor } = stalls[stall].light;
  const heightPx = Math.round(widthPx * 1.16);
  if (picture.src !== null && !picture.art)
    return /* @__PURE__ */ jsx3(
      "img",
      {
        src: picture.src,
        alt: picture.alt,
        width: widthPx,
        height: heightPx,
        className: `tile-${stall}`,
        style: { display: "block", borderRadius: 12, objectFit: "cover", backgroundColor: tile }
      }
    );
  const standing2 = (wall) => ({
    backgroundColor: wall,
    backgroundImage: onFloor(wall, floor, FLOOR_PX)
  });
  const nicheWidth = Math.round(widthPx * 0.72);
  const objectWidth = Math.round(widthPx * 0.6);
  return /* @__PURE__ */ jsx3("table", { ...table, width: widthPx, style: { width: widthPx }, children: /* @__PURE__ */ jsx3("tbody", { children: /* @__PURE__ */ jsx3("tr", { children: /* @__PURE__ */ jsx3(
    "td",
    {
      align: "center",
      valign: "bottom",
      height: heightPx,
      className: `tile-${stall}`,
      style: { ...standing2(tile), borderRadius: 12, height: heightPx },
      children: /* @__PURE__ */ jsx3("table", { ...table, align: "center", width: nicheWidth, style: { width: nicheWidth }, children: /* @__PURE__ */ jsx3("tbody", { children: /* @__PURE__ */ jsx3("tr", { children: /* @__PURE__ */ jsx3(
        "td",
        {
          align: "center",
          valign: "bottom",
          height: Math.round(heightPx * 0.9),
          className: `niche-${stall}`,
          style: {
            ...standing2(niche),
            borderRadius: ARCH,
            height: Math.round(heightPx * 0.9),
            paddingBottom: 7
          },
          children: picture.src === null ? " " : /* @__PURE__ */ jsx3(
            "img",
            {
              src: picture.src,
              alt: picture.alt,
              width: objectWidth,
              height: objectWidth,
              style: {
                display: "block",
                width: objectWidth,
                height: objectWidth,
                objectFit: "contain",
                fontSize: 12
              }
            }
          )
        }
      ) }) }) })
    }
  ) }) }) });
};

// words.tsx
import { jsx as jsx4 } from "react/jsx-runtime";
var Row = ({ style, children }) => /* @__PURE__ */ jsx4("tr", { children: /* @__PURE__ */ jsx4(
  "td",
  {
    className: "side in-ink",
    style: {
      padding: "0 32px",
      fontFamily: sans,
      fontSize: 16,
      lineHeight: "24px",
      color: day.ink,
      ...style
    },
    children
  }
) });
var Title = ({ children }) => /* @__PURE__ */ jsx4(
  "h1",
  {
    className: "title in-ink",
    style: {
      margin: 0,
      fontFamily: display,
      fontSize: 40,
      lineHeight: "44px",
      fontWeight: 500,
      letterSpacing: "-0.022em",
      color: day.ink
    },
    children
  }
);
var Text = ({ style, children }) => /* @__PURE__ */ jsx4(
  "p",
  {
    className: "in-muted",
    style: { margin: 0, fontFamily: sans, fontSize: 16, lineHeight: "24px", color: day.muted, ...style },
    children
  }
);

// review-request.tsx
import { jsx as jsx5, jsxs as jsxs3 } from "react/jsx-runtime";
var THUMB_PX = 88;
var GAP_PX = 20;
var ReviewRequest = ({ view }) => /* @__PURE__ */ jsxs3(
  Letter,
  {
    title: view.heading,
    language: view.language,
    preview: view.preview,
    storefrontUrl: view.storefrontUrl,
    market: view.market,
    stallsUsed: view.things.map(({ picture }) => knownStall(picture.stall)),
    footer: view.footer,
    noMore: view.noMore,
    children: [
      /* @__PURE__ */ jsxs3(Row, { children: [
        /* @__PURE__ */ jsx5(Title, { children: view.heading }),
        view.paragraphs.map((paragraph) => /* @__PURE__ */ jsx5(Text, { style: { paddingTop: 16, fontSize: 17, lineHeight: "28px" }, children: paragraph }, paragraph))
      ] }),
      /* @__PURE__ */ jsx5(Row, { style: { paddingTop: 24 }, children: /* @__PURE__ */ jsx5("table", { ...table, width: "100%", children: /* @__PURE__ */ jsx5("tbody", { children: view.things.map((thing) => /* @__PURE__ */ jsx5(Thing, { thing, write: view.write }, thing.url)) }) }) })
    ]
  }
);
var Thing = ({ thing, write }) => {
  const edge = { borderBottom: `1px solid ${day.line}`, padding: "20px 0" };
  return /* @__PURE__ */ jsxs3("tr", { children: [
    /* @__PURE__ */ jsx5("td", { className: "edge-line", width: THUMB_PX + GAP_PX, valign: "middle", style: edge, children: /* @__PURE__ */ jsx5(Niche, { picture: thing.picture, widthPx: THUMB_PX }) }),
    /* @__PURE__ */ jsxs3("td", { className: "edge-line", valign: "middle", style: edge, children: [
      /* @__PURE__ */ jsx5(
        "div",
        {
          className: "in-ink",
          style: {
            color: day.ink,
            fontFamily: display,
            fontSize: 22,
            lineHeight: "28px",
            fontWeight: 600,
            letterSpacing: "-0.012em"
          },
          children: thing.title
        }
      ),
      /* @__PURE__ */ jsx5(
        "a",
        {
          href: thing.url,
          "aria-label": `${write}: ${thing.title}`,
          className: "in-ink edge-ink",
          style: {
            display: "inline-block",
            marginTop: 10,
            padding: "9px 20px",
            border: `1.5px solid ${day.ink}`,
            borderRadius: 999,
            fontFamily: sans,
            fontSize: 15,
            lineHeight: "22px",
            fontWeight: 600,
            color: day.ink,
            textDecoration: "none"
          },
          children: write
        }
      )
    ] })
  ] });
};
var review_request_default = ReviewRequest;
export {
  review_request_default as default
};
