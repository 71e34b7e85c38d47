/** An expression for a page to evaluate: a sentence for each fault of its look (WCAG 2.2, 1.4.3, 1.4.10, 2.5.5). */
(() => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`The page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}.`);
  for (const control of document.querySelectorAll("button, .button, input.input, select.input, nav a")) {
    if (!control.checkVisibility()) continue;
    const { height, width } = control.getBoundingClientRect();
    if (height < 44 || width < 44) faults.push(`${control.outerHTML.slice(0, 60)} is ${width} × ${height} px.`);
  }
  for (const element of document.querySelectorAll("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!hasText || element.closest(".unseen, .skip, option, [hidden]") !== null) continue;
    const ratio = contrast(getComputedStyle(element).color, groundOf(element));
    if (ratio < 4.5) faults.push(`“${element.innerText.slice(0, 40)}” has a contrast of ${ratio.toFixed(2)}.`);
  }
  return faults;

  function groundOf(element) {
    for (let each = element; each !== null; each = each.parentElement) {
      const ground = getComputedStyle(each).backgroundColor;
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(ground)) return ground;
    }
    return "rgb(255, 255, 255)";
  }

  function contrast(one, other) {
    const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  }

  function luminance(colour) {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
})();
