/** Has the browser save several as one zip: a form, so that the bytes go past the page and onto the disk. */
export function downloadZip(ids: readonly string[]): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/api/generations/download";
  form.hidden = true;
  const field = document.createElement("input");
  field.name = "ids";
  field.value = ids.join(",");
  form.append(field);
  document.body.append(form);
  form.submit();
  form.remove();
}
