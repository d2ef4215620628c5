/** Whether a person asked for as little to be loaded as can be. */
export function savesData(): boolean {
  const connection = "connection" in navigator ? navigator.connection : null;
  const asked =
    typeof connection === "object" &&
    connection !== null &&
    "saveData" in connection &&
    connection.saveData === true;
  return asked || window.matchMedia("(prefers-reduced-data: reduce)").matches;
}
