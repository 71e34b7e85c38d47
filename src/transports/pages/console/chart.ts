/** Charts as drawings that need neither a script nor a style attribute; the numbers themselves stand in a table below. */
import { html } from "hono/html";
import type { Block, Series } from "../../../kernel/page/blocks.ts";
import type { Html } from "../view/sheet.ts";
import { say, sentence } from "../view/speak.ts";
import type { Visit } from "../visit/visit.ts";

type Chart = Extract<Block, { kind: "chart" }>;

/** The drawing is stretched to the room that it gets: its words stand beside it, where they keep their size on a phone. */
const width = 600;
const height = 160;
/** Few points stand apart from each other. */
const widestSlot = 40;
/** How many series have a colour of their own. */
const hues = 4;

export function chartHtml(visit: Visit, { title, shape, series, empty }: Chart): Html {
  const heading = sentence(visit.texts, title);
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const top = niceTop(Math.max(1, ...values));
  const slots = Math.max(1, ...series.map(({ points }) => points.length));
  const place = { top, slots, count: series.length };
  const drawn = series.map((each, at) => (shape === "bars" ? barsHtml(visit, each, at, place) : lineHtml(each, at, place)));
  const isEmpty = values.every((value) => value === 0);
  const bare = html`<div class="plot"><p class="empty">${sentence(visit.texts, empty)}</p><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${gridHtml(top)}</svg>${endsHtml(visit, series)}</div>`;
  const drawing = html`<div class="plot">${scaleHtml(visit, top)}<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${heading}">${gridHtml(top)}${drawn}</svg>${endsHtml(visit, series)}</div>
${numbersHtml(visit, series)}`;
  return html`<figure class="chart"><figcaption><span>${heading}</span>${legendHtml(visit, series)}</figcaption>
${isEmpty ? bare : drawing}</figure>`;
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
  const entry = ({ name, total, tone }: Series, at: number) =>
    html`<span class="${hueOf(tone, at)}">${say(visit, name)} <b>${say(visit, { count: total })}</b></span>`;
  return html`<span class="legend">${series.map(entry)}</span>`;
}

function hueOf(tone: Series["tone"], at: number): string {
  return tone ?? `hue-${at % hues}`;
}

/** A round number not below the value; most have a round half. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** Halves only where they are whole: nothing happens two and a half times. */
function marksOf(top: number): readonly number[] {
  return top % 2 === 0 ? [1, 0.5, 0] : [1, 0];
}

function gridHtml(top: number): Html {
  return html`${marksOf(top).map((part) => {
    const y = round(height * (1 - part));
    return html`<line class="grid" x1="0" x2="${width}" y1="${y}" y2="${y}"/>`;
  })}`;
}

/** The table below tells it better to whoever doesn't see the drawing. */
function scaleHtml(visit: Visit, top: number): Html {
  return html`<div class="scale" aria-hidden="true">${marksOf(top).map((part) => html`<span>${say(visit, { count: top * part })}</span>`)}</div>`;
}

/** The first and the last label: more of them would not fit a phone. */
function endsHtml(visit: Visit, series: readonly Series[]): Html {
  const points = series[0]?.points ?? [];
  const ends = points.length > 1 ? [points[0], points.at(-1)] : points;
  return html`<div class="ends" aria-hidden="true">${ends.map((point) => point && html`<span>${say(visit, point.label)}</span>`)}</div>`;
}

/** Who points at a bar is told what it stands for. */
function barsHtml(visit: Visit, { name, tone, points }: Series, at: number, { top, slots, count }: Place): Html {
  const slot = width / slots;
  const bar = Math.min(slot * 0.72, widestSlot) / count;
  const edge = (slot - bar * count) / 2;
  return html`${points.map(({ label, value }, index) => {
    if (value === 0) return null;
    const size = Math.max(1, (height * value) / top);
    const x = slot * index + edge + bar * at;
    const told = `${say(visit, label)} – ${say(visit, name)}: ${say(visit, { count: value })}`;
    return html`<rect class="${hueOf(tone, at)}" x="${round(x)}" y="${round(height - size)}" width="${round(bar)}" height="${round(size)}"><title>${told}</title></rect>`;
  })}`;
}

function lineHtml({ tone, points }: Series, at: number, { top, slots }: Place): Html {
  const step = slots > 1 ? width / (slots - 1) : 0;
  const path = points.map(({ value }, index) => `${round(step * index)},${round(height * (1 - value / top))}`);
  return html`<polyline class="${hueOf(tone, at)}" points="${path.join(" ")}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function numbersHtml(visit: Visit, series: readonly Series[]): Html {
  const labels = series[0]?.points ?? [];
  return html`<details class="numbers"><summary>${visit.texts.pages["console.numbers"]}</summary><div class="scroll"><table class="plain"><thead><tr><td></td>${series.map(({ name }) => html`<th scope="col">${say(visit, name)}</th>`)}</tr></thead>
<tbody>${labels.map(({ label }, at) => html`<tr><th scope="row">${say(visit, label)}</th>${series.map(({ points }) => html`<td>${say(visit, { count: points[at]?.value ?? 0 })}</td>`)}</tr>`)}</tbody></table></div></details>`;
}
