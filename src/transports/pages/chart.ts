/** Charts as drawings that need neither a script nor a style attribute; the numbers themselves stand in a table below. */
import { html } from "hono/html";
import type { Block, Series } from "../../kernel/page/blocks.ts";
import type { Html } from "./form-html.ts";
import { say, sentence } from "./speak.ts";
import type { Visit } from "./visit.ts";

type Chart = Extract<Block, { kind: "chart" }>;

const width = 640;
const height = 200;
const edge = { left: 44, right: 8, top: 10, bottom: 26 } as const;
const inner = { width: width - edge.left - edge.right, height: height - edge.top - edge.bottom } as const;
/** How many series have a colour of their own. */
const hues = 4;

export function chartHtml(visit: Visit, { title, shape, series }: Chart): Html {
  const heading = sentence(visit.texts, title);
  const top = niceTop(Math.max(1, ...series.flatMap(({ points }) => points.map(({ value }) => value))));
  const slots = Math.max(1, ...series.map(({ points }) => points.length));
  const place = { top, slots, count: series.length };
  const drawn = series.map((each, at) => (shape === "bars" ? barsHtml(each, at, place) : lineHtml(each, at, place)));
  return html`<figure class="chart"><figcaption><span>${heading}</span>${series.length > 1 && legendHtml(visit, series)}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${heading}" preserveAspectRatio="xMidYMid meet">${scaleHtml(visit, top)}${drawn}${ends(visit, series)}</svg>
${numbersHtml(visit, series)}</figure>`;
}

interface Place {
  /** The value at the top of the scale. */
  readonly top: number;
  /** How many points there are side by side. */
  readonly slots: number;
  /** How many series share them. */
  readonly count: number;
}

function legendHtml(visit: Visit, series: readonly Series[]): Html {
  return html`<span class="legend">${series.map(({ name }, at) => html`<span class="hue-${at % hues}">${say(visit, name)}</span>`)}</span>`;
}

/** 1, 2 or 5 times a power of ten, not below the value. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

function scaleHtml(visit: Visit, top: number): Html {
  const marks = top < 2 ? [0, 1] : [0, 0.5, 1];
  return html`${marks.map((part) => {
    const y = round(edge.top + inner.height * (1 - part));
    return html`<line class="grid" x1="${edge.left}" x2="${width - edge.right}" y1="${y}" y2="${y}"/><text class="mark-y" x="${edge.left - 8}" y="${y + 4}" text-anchor="end">${say(visit, { count: top * part })}</text>`;
  })}`;
}

/** The first and the last label: more of them would not fit a phone. */
function ends(visit: Visit, series: readonly Series[]): Html {
  const points = series[0]?.points ?? [];
  const [first] = points;
  const last = points.at(-1);
  return html`${first !== undefined && html`<text class="mark-x" x="${edge.left}" y="${height - 6}">${say(visit, first.label)}</text>`}${points.length > 1 && last !== undefined && html`<text class="mark-x" x="${width - edge.right}" y="${height - 6}" text-anchor="end">${say(visit, last.label)}</text>`}`;
}

function barsHtml({ points }: Series, at: number, { top, slots, count }: Place): Html {
  const slot = inner.width / slots;
  const bar = (slot * 0.7) / count;
  return html`${points.map(({ value }, index) => {
    const size = (inner.height * value) / top;
    const x = edge.left + slot * index + slot * 0.15 + bar * at;
    return html`<rect class="hue-${at % hues}" x="${round(x)}" y="${round(edge.top + inner.height - size)}" width="${round(Math.max(1, bar))}" height="${round(size)}" rx="1.5"/>`;
  })}`;
}

function lineHtml({ points }: Series, at: number, { top, slots }: Place): Html {
  const step = slots > 1 ? inner.width / (slots - 1) : 0;
  const path = points.map(({ value }, index) => {
    const y = edge.top + inner.height * (1 - value / top);
    return `${round(edge.left + step * index)},${round(y)}`;
  });
  return html`<polyline class="hue-${at % hues}" points="${path.join(" ")}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function numbersHtml(visit: Visit, series: readonly Series[]): Html {
  const labels = series[0]?.points ?? [];
  return html`<details class="numbers"><summary>${visit.texts.pages["console.numbers"]}</summary><div class="scroll"><table class="plain"><thead><tr><td></td>${series.map(({ name }) => html`<th scope="col">${say(visit, name)}</th>`)}</tr></thead>
<tbody>${labels.map(({ label }, at) => html`<tr><th scope="row">${say(visit, label)}</th>${series.map(({ points }) => html`<td>${say(visit, { count: points[at]?.value ?? 0 })}</td>`)}</tr>`)}</tbody></table></div></details>`;
}
