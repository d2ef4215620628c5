// Runs before the first paint, so that a chosen theme does not flash. The browser's own frame follows the choice too:
// of several theme colours it takes the first that fits.
const frameColours = { light: "#fbfaf8", dark: "#0f0e0c" };
const frameColour = document.createElement("meta");
frameColour.name = "theme-color";

function paintFrame() {
  const colour = frameColours[document.documentElement.dataset.theme];
  if (!colour) return frameColour.remove();
  frameColour.content = colour;
  document.head.prepend(frameColour);
}

try {
  const theme = localStorage.getItem("firstframe-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be switched off; the system's theme then holds.
}
paintFrame();
new MutationObserver(paintFrame).observe(document.documentElement, { attributeFilter: ["data-theme"] });
