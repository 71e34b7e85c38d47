/** Pictures that somebody uploads: known by their own bytes, with a size, and drawings only. */
import { describe, expect, test } from "vitest";
import { pictureName, pictureNamePattern, readPicture } from "./picture.ts";

const dataUrl = (type: string, bytes: string | Uint8Array) => `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
const svg = (inner: string, root = 'viewBox="0 0 240 60"') =>
  dataUrl("image/svg+xml", `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inner}</svg>`);

/** The start of a file, as far as its size stands in it. */
const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(33);
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return dataUrl("image/png", bytes);
};
const webp = (kind: string, fill: (bytes: Buffer) => number) => {
  const bytes = Buffer.alloc(40);
  bytes.write("RIFF\0\0\0\0WEBP", "latin1");
  bytes.write(kind, 12, "latin1");
  fill(bytes);
  return dataUrl("image/webp", bytes);
};

describe("a picture is known by its bytes", () => {
  test.each([
    ["an SVG with a view box", svg('<path d="M0 0h9"/>'), "svg", [240, 60]],
    ["an SVG with sides", svg("<g/>", 'width="48px" height="24"'), "svg", [48, 24]],
    ["an SVG that refers within itself", svg('<use href="#a"/><rect fill="url(#b)"/>'), "svg", [240, 60]],
    ["a PNG", png(64, 48), "png", [64, 48]],
    ["a lossy WebP", webp("VP8 ", (bytes) => bytes.writeUInt32LE(80 | (40 << 16), 26)), "webp", [80, 40]],
    ["a lossless WebP", webp("VP8L", (bytes) => bytes.writeUInt32LE(79 | (39 << 14), 21)), "webp", [80, 40]],
    ["an extended WebP", webp("VP8X", (bytes) => bytes.writeUIntLE(79 + 39 * 2 ** 24, 24, 6)), "webp", [80, 40]],
  ] as const)("%s", (_name, text, type, [width, height]) => {
    const picture = readPicture(text);
    expect(picture).toMatchObject({ type, width, height });
    expect(pictureName(picture)).toMatch(pictureNamePattern);
    expect(pictureName(picture)).toContain(`-${width}x${height}.${type}`);
  });

  test.each([
    ["no data URL", "https://elsewhere.example/logo.png"],
    ["another type", dataUrl("image/gif", "GIF89a")],
    ["a page in a picture's clothes", dataUrl("image/png", "<html></html>")],
    ["an SVG said to be a PNG", svg("<g/>").replace("svg+xml", "png")],
    ["a line", png(1, 500)],
    ["no size", svg("<g/>", "")],
    ["a giant", png(9000, 9000)],
    ["not base64", "data:image/png;base64,%00"],
  ])("%s is refused", (_name, text) => {
    expect(() => readPicture(text)).toThrow();
  });

  test.each([
    "<script>alert(1)</script>",
    "<g onload='alert(1)'/>",
    '<a href="javascript:alert(1)"><g/></a>',
    "<foreignObject><p/></foreignObject>",
    '<image href="https://elsewhere.example/seen.png"/>',
    '<use xlink:href="//elsewhere.example/a.svg#b"/>',
    "<style>@import 'https://elsewhere.example/a.css'</style>",
    '<rect fill="url(https://elsewhere.example/a)"/>',
  ])("an SVG with %s is refused", (inner) => {
    expect(() => readPicture(svg(inner))).toThrow("picture_scripted");
  });

  test("an SVG with a document type is refused", () => {
    const text = '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"></svg>';
    expect(() => readPicture(dataUrl("image/svg+xml", text))).toThrow();
  });
});
